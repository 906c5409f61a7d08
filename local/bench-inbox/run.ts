import { writeFile } from "node:fs/promises";
import { machineLine } from "@/local/bench/machine";
import { readCast } from "./cast";
import { measureAll } from "./measure";
import type { Plan } from "./plan";
import { reportOf } from "./report";
import { SECTIONS } from "./sections";
import { seed } from "./seed";
import { judge } from "./verdicts";

export type RunOptions = { readonly plan: Plan; readonly databaseUrl: string; readonly jsonFile: string | null };

/** Fills an empty database, measures and prints; progress goes to stderr, the report to stdout. */
export async function run({ plan, databaseUrl, jsonFile }: RunOptions, stopping: AbortSignal): Promise<number> {
  const say = console.error;
  say("Filling the database…");
  await seed(databaseUrl, plan);
  const measurements = await measureAll(SECTIONS, await readCast(databaseUrl, plan), plan, stopping, say);
  const verdicts = judge(measurements);
  console.log(`\n${reportOf(verdicts, plan)}`);
  if (jsonFile)
    await writeFile(jsonFile, JSON.stringify({ machine: machineLine(), plan, verdicts, measurements }, null, 2));
  return 0;
}
