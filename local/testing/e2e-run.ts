import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { auditViolations } from "@/db/audit";
import type { Browsers } from "@/local/browser";
import { startProgram } from "@/local/launcher/child";
import type { Guard } from "@/local/launcher/guard";
import type { Say } from "@/local/launcher/say";
import type { Stack } from "@/local/launcher/stack";
import { ending } from "@/local/launcher/supervise";
import { type Outcome, withExitCode } from "./outcome";

const report = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) });

/** Runs the end-to-end tests against the stack, and then asks whether they left a sound database. */
export async function runE2e(
  { stack, browsers, guard, say }: { stack: Stack; browsers: Browsers; guard: Guard; say: Say },
  args: readonly string[],
): Promise<Outcome[]> {
  const output = join(guard.dataDir, "e2e.json");
  const env = {
    ...stack.env,
    E2E_BASE_URL: stack.settings.appUrl,
    E2E_BROWSER: browsers.shell,
    E2E_DESKTOP: browsers.desktop,
    E2E_REPORT: output,
    // For a test that starts the product once more.
    E2E_NODE_OPTIONS: stack.env.NODE_OPTIONS,
    // Its workers load server code, which `server-only` would refuse without this condition.
    NODE_OPTIONS: "--conditions=react-server",
  };
  const program = ["node_modules/@playwright/test/cli.js", "test", "--config=e2e/playwright.config.ts", ...args];
  const { child } = startProgram({ name: "playwright", args: program, env }, guard, say);
  await ending(child);
  return [withExitCode(await readReport(output), child.exitCode), await audit(stack.env.DATABASE_URL ?? "", say)];
}

async function readReport(path: string): Promise<Outcome> {
  const written = await readFile(path, "utf8").catch(() => null);
  if (written === null) return { suite: "e2e", passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.parse(JSON.parse(written)).stats;
  return { suite: "e2e", passed: expected, failed: unexpected + flaky };
}

async function audit(databaseUrl: string, say: Say): Promise<Outcome> {
  const violations = await auditViolations(databaseUrl);
  for (const violation of violations) say(`✗ ${violation}`);
  return { suite: "audit of the e2e database", passed: violations.length > 0 ? 0 : 1, failed: violations.length };
}
