import { writeFile } from "node:fs/promises";
import { readCast } from "./cast";
import { machineLine } from "./machine";
import { measureAll } from "./measure";
import type { Plan } from "./plan";
import { reportOf } from "./report";
import { requireSound, seed } from "./seed";
import { setStage } from "./stage";
import { judge } from "./verdicts";

/** What the run is told: how much to do, and where the figures are written as JSON, if anywhere. */
export type RunOptions = { readonly plan: Plan; readonly jsonFile: string | null; readonly distDir: string };

/** Sets everything up, measures, prints and clears away; progress goes to stderr, the report to stdout. */
export async function run({ plan, jsonFile, distDir }: RunOptions, stopping: AbortSignal): Promise<number> {
  const stage = await setStage(console.error, stopping);
  try {
    console.error("Filling the database…");
    await seed(stage.databaseUrl, plan);
    const cast = await readCast(stage.databaseUrl, plan);
    const measurements = await measureAll(stage, cast, plan, distDir, console.error);
    await requireSound(stage.databaseUrl);
    const verdicts = judge(measurements);
    console.log(`\n${reportOf(verdicts, plan)}`);
    if (jsonFile)
      await writeFile(jsonFile, JSON.stringify({ machine: machineLine(), plan, verdicts, measurements }, null, 2));
    return 0;
  } finally {
    await stage.close();
  }
}
