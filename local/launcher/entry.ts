import { join } from "node:path";
import { root } from "@/local/root";
import { errorCode, Refusal } from "./refusal";

/**
 * Runs what an npm script is for and ends the process with the code that it answers. `stopping` is aborted by Ctrl-C,
 * SIGTERM, SIGHUP and the death of the parent, after which the code is 0 unless `work` answers another; a reason not to go on is shown as a sentence, with code 1.
 */
export async function runEntry(
  work: (stopping: AbortSignal) => Promise<number>,
  { isDotEnvRead = true } = {},
): Promise<void> {
  const stopping = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stopping.abort());
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stopping.abort(), 250).unref();
  // The terminal may be gone while services are being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  process.chdir(root);
  if (isDotEnvRead) readDotEnv();
  process.exit(await work(stopping.signal).catch((error: unknown) => report(error, stopping.signal)));
}

/** Reads `.env`; what is set already stays as it is. */
function readDotEnv(): void {
  try {
    process.loadEnvFile(join(root, ".env"));
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}

function report(error: unknown, stopping: AbortSignal): number {
  if (stopping.aborted) return 0;
  console.error(error instanceof Refusal || isEnvError(error) ? error.message : error);
  return 1;
}

/** By name, because env.ts throws while it is loaded, so that its class cannot be had then. */
function isEnvError(error: unknown): error is Error {
  return error instanceof Error && error.constructor.name === "EnvError";
}
