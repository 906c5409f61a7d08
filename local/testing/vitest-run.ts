import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { startProgram } from "@/local/launcher/child";
import type { Guard } from "@/local/launcher/guard";
import type { Say } from "@/local/launcher/say";
import { ending } from "@/local/launcher/supervise";
import { type Outcome, withExitCode } from "./outcome";

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});
type File = z.output<typeof report>["testResults"][number];

/** Runs unit and Postgres tests in one go; answers an outcome for each. */
export async function runVitest(env: NodeJS.ProcessEnv, guard: Guard, say: Say): Promise<Outcome[]> {
  const output = join(guard.dataDir, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${output}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", ...reporters];
  const { child } = startProgram({ name: "vitest", args, env }, guard, say);
  await ending(child);
  const files = await readReport(output);
  const isPg = ({ name }: File) => name.endsWith(".pg.test.ts");
  const unit = count(
    "unit",
    files.filter((file) => !isPg(file)),
  );
  const pg = count("pg", files.filter(isPg));
  // What broke outside of any test cannot be told apart; it is counted once.
  return unit.failed > 0 ? [unit, pg] : [unit, withExitCode(pg, child.exitCode)];
}

/** Counts tests, and a file that broke outside of its tests, in a hook or while it was loaded, as one more failure. */
export function count(suite: string, files: readonly File[]): Outcome {
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of files) {
    const broken = assertionResults.filter((test) => test.status === "failed").length;
    passed += assertionResults.filter((test) => test.status === "passed").length;
    failed += status === "failed" ? Math.max(broken, 1) : broken;
  }
  return { suite, passed, failed };
}

async function readReport(path: string): Promise<File[]> {
  const written = await readFile(path, "utf8").catch(() => null);
  return written === null ? [] : report.parse(JSON.parse(written)).testResults;
}
