import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { root } from "@/local/root";
import { Refusal } from "./refusal";
import { scriptArguments } from "./script";

export type GuardedKind = "group" | "postmaster";

/** Ends every process that it watches: by `close`, or by itself when this process dies. */
export type Guard = {
  readonly dataDir: string;
  /** Watches a process that leads its own group, until that ends; once closed, ends it at once. */
  watch(child: ChildProcess, kind: GuardedKind): void;
  /** Stops all, services first and Postgres last, and lets go of the data folder. */
  close(): Promise<void>;
};

/**
 * Takes the data folder for this process; throws {@link Refusal} when another launcher has it.
 * A throw-away folder is removed when the guard closes.
 */
export async function openGuard(dataDir: string, life: "kept" | "throw-away"): Promise<Guard> {
  const watchdog = spawn(process.execPath, scriptArguments("local/launcher/watchdog.ts", dataDir, life), {
    cwd: root,
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(watchdog, "exit");
  // Were the watchdog killed, writing to it must not end the launcher as well.
  watchdog.stdin.on("error", () => {});
  await requireHeld(createInterface({ input: watchdog.stdout }), dataDir);
  let isClosed = false;
  return {
    dataDir,
    watch(child, kind) {
      if (isClosed) child.kill(kind === "postmaster" ? "SIGINT" : "SIGKILL");
      watchdog.stdin.write(`watch ${kind} ${child.pid}\n`);
      child.once("exit", () => watchdog.stdin.write(`forget ${kind} ${child.pid}\n`));
    },
    async close() {
      isClosed = true;
      watchdog.stdin.end();
      await ended;
    },
  };
}

async function requireHeld(lines: AsyncIterable<string>, dataDir: string): Promise<void> {
  for await (const line of lines) {
    if (line === "held") return;
    throw new Refusal(
      `Khedma Market is already running on the data folder ${dataDir}; stop it, or set another DATA_DIR.`,
    );
  }
  throw new Error("The watchdog ended before it held the data folder.");
}
