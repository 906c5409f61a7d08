import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startProgram } from "@/local/launcher/child";
import type { Guard } from "@/local/launcher/guard";
import type { Say } from "@/local/launcher/say";
import { ending } from "@/local/launcher/supervise";
import { missingFromLockfile } from "@/local/lockfile";
import { root } from "@/local/root";
import type { Outcome } from "@/local/testing/outcome";

/** Programs of Node, by the name under which they are reported. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  biome: ["node_modules/@biomejs/biome/bin/biome", "check", "."],
  // Without what builds leave behind: their types may be of an older build, or half written by one that runs.
  tsc: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "local/check/tsconfig.json"],
  // What runs in the service worker has other globals, and is no TypeScript, for it is served as it stands.
  "tsc of the service worker": [
    "node_modules/typescript/bin/tsc",
    "--noEmit",
    "-p",
    "components/pwa/worker/tsconfig.json",
  ],
  knip: ["node_modules/knip/bin/knip.js"],
};

/** Runs all checks side by side and says of each that fails what it found. */
export async function runChecks(guard: Guard, say: Say): Promise<Outcome> {
  const checks = Object.entries(PROGRAMS).map(([name, args]) => runProgram(name, args, guard));
  const results = await Promise.all([...checks, checkLockfile()]);
  for (const { name, found } of results) if (found !== null) say(`✗ ${name}\n${found}`);
  const failed = results.filter(({ found }) => found !== null).length;
  return { suite: "check", passed: results.length - failed, failed };
}

type Result = { name: string; found: string | null };

async function runProgram(name: string, args: readonly string[], guard: Guard): Promise<Result> {
  const lines: string[] = [];
  const { child } = startProgram({ name, args, env: process.env }, guard, (line) => lines.push(line));
  const end = await ending(child);
  return { name, found: child.exitCode === 0 ? null : `${lines.join("\n")}\n${name} ${end}` };
}

async function checkLockfile(): Promise<Result> {
  const missing = missingFromLockfile(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  return { name: "lockfile", found: missing.length > 0 ? `package-lock.json lacks\n${missing.join("\n")}` : null };
}
