import { writeFile } from "node:fs/promises";
import { machineLine } from "@/local/bench/machine";
import { measureAll } from "./measure";
import type { Plan } from "./plan";
import { reportOf } from "./report";
import { judge } from "./verdicts";

/** Measures, prints and clears away; progress goes to stderr, the report to stdout. */
export async function run(
  { plan, jsonFile }: { readonly plan: Plan; readonly jsonFile: string | null },
  stopping: AbortSignal,
): Promise<number> {
  const measurements = await measureAll(plan, stopping, console.error);
  const verdicts = judge(measurements);
  console.log(`\n${reportOf(verdicts, plan)}`);
  if (jsonFile)
    await writeFile(jsonFile, JSON.stringify({ machine: machineLine(), plan, verdicts, measurements }, null, 2));
  return 0;
}
