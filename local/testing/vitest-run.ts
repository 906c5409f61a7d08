import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { z } from "zod";
import { startProgram } from "@/local/launcher/child";
import type { Guard } from "@/local/launcher/guard";
import type { Say } from "@/local/launcher/say";
import { ending } from "@/local/launcher/supervise";
import { cleanEnvironment } from "./clean-environment";
import { type Outcome, withExitCode } from "./outcome";

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});
type File = z.output<typeof report>["testResults"][number];

/** What tells the files of each project apart; unit tests are all the others. */
const SUFFIXES = { pg: ".pg.test.ts", app: ".app.test.ts", conformance: ".conformance.test.ts" } as const;

export type Project = "unit" | keyof typeof SUFFIXES;

/** Runs the tests of some projects in one go, which find `variables` in their environment; answers an outcome for each. */
export async function runVitest(
  projects: readonly Project[],
  guard: Guard,
  say: Say,
  variables: Readonly<Record<string, string>> = {},
): Promise<Outcome[]> {
  const output = join(guard.dataDir, `vitest-${projects.join("-")}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${output}`];
  const chosen = projects.map((project) => `--project=${project}`);
  const args = ["node_modules/vitest/vitest.mjs", "run", ...chosen, ...reporters];
  const { child } = startProgram({ name: "vitest", args, env: { ...cleanEnvironment(), ...variables } }, guard, say);
  await ending(child);
  const files = await readReport(output);
  const outcomes = projects.map((project) =>
    count(
      project,
      files.filter(({ name }) => projectOf(name) === project),
    ),
  );
  // What broke outside of any test cannot be told apart; it is counted once.
  const [first, ...others] = outcomes;
  if (!first || outcomes.some(({ failed }) => failed > 0)) return outcomes;
  return [withExitCode(first, child.exitCode), ...others];
}

function projectOf(name: string): Project {
  if (name.endsWith(SUFFIXES.pg)) return "pg";
  if (name.endsWith(SUFFIXES.conformance)) return "conformance";
  return name.endsWith(SUFFIXES.app) ? "app" : "unit";
}

/** Counts tests, and a file that broke outside of its tests, in a hook or while it was loaded, as one more failure. */
export function count(suite: string, files: readonly File[]): Outcome {
  const ofStatus = (wanted: string) =>
    files.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === wanted)).length;
  const failures = files.flatMap(failuresOf);
  return { suite, passed: ofStatus("passed"), failed: failures.length, failures };
}

function failuresOf({ name, status, message, assertionResults }: File): string[] {
  const tests = assertionResults.filter((test) => test.status === "failed");
  const path = relative(process.cwd(), name);
  if (status === "failed" && tests.length === 0) return [`${path}: ${shortened(message)}`];
  return tests.map(
    ({ fullName, failureMessages }) => `${path} › ${fullName}: ${shortened(failureMessages?.[0] ?? "")}`,
  );
}

/** The beginning of what a test says of its failure, with the first places in the code that it names. */
function shortened(message: string): string {
  return message.split("\n").slice(0, 12).join("\n");
}

async function readReport(path: string): Promise<File[]> {
  const written = await readFile(path, "utf8").catch(() => null);
  return written === null ? [] : report.parse(JSON.parse(written)).testResults;
}
