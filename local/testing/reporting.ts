import { type Guard, openGuard } from "@/local/launcher/guard";
import { temporaryFolder } from "@/local/launcher/temporary-folder";
import { closingLines, type Outcome } from "./outcome";

/** Hands `work` a guard for its programs, prints how its suites went and answers the exit code. */
export async function reporting(stopping: AbortSignal, work: (guard: Guard) => Promise<Outcome[]>): Promise<number> {
  const guard = await openGuard(await temporaryFolder("khedma-tests-"), "throw-away");
  stopping.addEventListener("abort", guard.close, { once: true });
  try {
    const outcomes = await work(guard);
    if (stopping.aborted) return INTERRUPTED;
    console.log(`\n${closingLines(outcomes).join("\n")}`);
    return outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
  } finally {
    await guard.close();
  }
}

/** What a shell says of a program that Ctrl-C has ended; a broken-off run must not pass for a success. */
const INTERRUPTED = 130;
