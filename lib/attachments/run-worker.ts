import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

/** Where the programs lie that read strangers' bytes. */
export const WORKERS = join(process.cwd(), "lib", "attachments");
const LIMIT_MS = 20_000;

interface Ending {
  /** What it wrote; null when it failed, or went beyond its limits. */
  output: string | null;
  /** What it said of why. */
  complaint: string | undefined;
}

/** Runs a program in a process with limits: of its own (`worker-limits.ts`), and `limitMs`. */
export async function runWorker(program: string, args: readonly string[], limitMs = LIMIT_MS): Promise<Ending> {
  const limits = pathToFileURL(join(WORKERS, "worker-limits.ts")).href;
  const flags = ["--disable-warning=ExperimentalWarning", "--import", limits];
  const child = spawn(process.execPath, [...flags, program, ...args], {
    // Without our environment, whose secrets a picture made to break its decoder would be after.
    env: { NODE_ENV: "production" },
    timeout: limitMs,
    killSignal: "SIGKILL",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { output: code === 0 ? output : null, complaint: /^\w*Error: .*$/m.exec(errors)?.[0] };
}
