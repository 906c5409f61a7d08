import { findBrowsers } from "@/local/browser";
import { runE2e } from "./e2e-run";
import { reporting } from "./reporting";
import { startTestStack } from "./test-stack";

/** Runs the end-to-end tests that `args` name, all when none; answers the exit code. */
export async function testE2e(args: readonly string[], stopping: AbortSignal): Promise<number> {
  return reporting(stopping, async (guard) => {
    const browsers = await findBrowsers(console.log);
    const stack = await startTestStack(stopping, console.log);
    try {
      return await runE2e({ stack, browsers, guard, say: console.log }, args);
    } finally {
      await stack.close();
    }
  });
}
