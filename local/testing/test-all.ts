import { type Browsers, findBrowsers } from "@/local/browser";
import { runChecks } from "@/local/check/checks";
import type { Guard } from "@/local/launcher/guard";
import type { Stack } from "@/local/launcher/stack";
import { runE2e } from "./e2e-run";
import type { Outcome } from "./outcome";
import { reporting } from "./reporting";
import { startTestStack } from "./test-stack";
import { runVitest } from "./vitest-run";

/** Runs every test there is, each suite although another fails; answers the exit code. */
export async function testAll(stopping: AbortSignal): Promise<number> {
  return reporting(stopping, async (guard) => {
    const browsers = orReason(findBrowsers(console.log));
    console.log("Checking…");
    const checks = await runChecks(guard, console.log);
    console.log(`Checked: ${checks.passed} passed, ${checks.failed} failed`);
    // The checks come first, alone: a build writes types into the folders that they read. Building keeps the machine
    // busy where tests wait, while browsers would miss their deadlines beside either.
    const stack = orReason(startTestStack(stopping, console.log));
    const vitest = await runVitest(["unit", "conformance", "pg"], guard, console.log);
    const e2e = await endToEnd(await stack, await browsers, guard);
    // Last, because it starts the product itself, from the build that the end-to-end tests have made.
    return [checks, ...vitest, ...e2e, ...(await runVitest(["app"], guard, console.log))];
  });
}

type Reason = { readonly reason: string };

async function endToEnd(stack: Stack | Reason, browsers: Browsers | Reason, guard: Guard): Promise<Outcome[]> {
  if ("reason" in stack) return broken(stack);
  try {
    if ("reason" in browsers) return broken(browsers);
    return await runE2e({ stack, browsers, guard, say: console.log }, []);
  } finally {
    await stack.close();
  }
}

function broken({ reason }: Reason): Outcome[] {
  console.log(`✗ e2e\n${reason}`);
  return [{ suite: "e2e", passed: 0, failed: 1 }];
}

/** Keeps a failure for later, so that it neither hides the other suites' results nor goes unhandled meanwhile. */
async function orReason<T>(work: Promise<T>): Promise<T | Reason> {
  try {
    return await work;
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
