import "server-only";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const PROGRAM = join(process.cwd(), "lib", "exports", "pdf-worker.ts");
/** A conversation of 100,000 messages takes some minutes where nothing else is to be done. */
const LIMIT_MS = 60 * 60_000;
const FLAGS = ["--disable-warning=ExperimentalWarning", "--max-old-space-size=512", "--import", "tsx"];

/**
 * Draws `conversation.json` as a PDF: in a process of its own, for shaping letters leaves no turn to anybody who waits for
 * a page, and behind everything else that wants the processor.
 */
export async function* drawPdf(json: string, sha256: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const child = spawn(process.execPath, [...FLAGS, PROGRAM, json, sha256], {
    // Without our environment: it needs nothing of it.
    env: { NODE_ENV: "production" },
    timeout: LIMIT_MS,
    killSignal: "SIGKILL",
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  const [complaint, ended] = [text(child.stderr), once(child, "close")];
  // Heard of below; until then nobody may be listening.
  for (const promise of [complaint, ended]) promise.catch(() => {});
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  try {
    yield* child.stdout;
  } finally {
    child.kill("SIGKILL");
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`the PDF was not drawn: ${(await complaint).slice(-2000)}`);
}
