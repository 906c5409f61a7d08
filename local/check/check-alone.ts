import { openGuard } from "@/local/launcher/guard";
import { temporaryFolder } from "@/local/launcher/temporary-folder";
import { runChecks } from "./checks";

/** Runs the checks and nothing else; answers the exit code. */
export async function checkAlone(stopping: AbortSignal): Promise<number> {
  const guard = await openGuard(await temporaryFolder("khedma-check-"), "throw-away");
  stopping.addEventListener("abort", guard.close, { once: true });
  try {
    const { passed, failed } = await runChecks(guard, console.log);
    console.log(`check: ${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  } finally {
    await guard.close();
  }
}
