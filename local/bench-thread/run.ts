import { writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { BROWSER_ARGS } from "@/e2e/playwright.config";
import { readCast } from "@/local/bench/cast";
import { machineLine } from "@/local/bench/machine";
import { seed } from "@/local/bench/seed";
import { findBrowser } from "@/local/browser";
import { startStack } from "@/local/launcher/stack";
import { measureAll } from "./measure";
import type { Plan } from "./plan";
import { reportOf } from "./report";
import { judge } from "./verdicts";

/** Sets everything up, measures, prints and clears away; progress goes to stderr, the report to stdout. */
export async function run(
  { plan, jsonFile }: { readonly plan: Plan; readonly jsonFile: string | null },
  stopping: AbortSignal,
): Promise<number> {
  const say = console.error;
  const executablePath = await findBrowser(say);
  const stack = await startStack({ source: process.env, mode: "start", life: "throw-away", say }, stopping);
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
  try {
    const { DATABASE_URL: databaseUrl = "" } = stack.env;
    say("Filling the database…");
    await seed(databaseUrl, plan.history);
    const cast = await readCast(databaseUrl, plan.history);
    const site = { browser, origin: stack.settings.appUrl, cast };
    const measurements = await measureAll(site, plan, stopping, say);
    const verdicts = judge(measurements);
    console.log(`\n${reportOf(verdicts, plan)}`);
    if (jsonFile)
      await writeFile(jsonFile, JSON.stringify({ machine: machineLine(), plan, verdicts, measurements }, null, 2));
    return 0;
  } finally {
    await browser.close();
    await stack.close();
  }
}
