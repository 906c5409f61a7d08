import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { Refusal } from "@/local/launcher/refusal";
import { scriptArguments } from "@/local/launcher/script";
import { root } from "@/local/root";
import type { Usage } from "./probe";

/** A server under measurement, in a process of its own. */
export type MeasuredServer = {
  readonly port: number;
  readonly pid: number;
  /** Its CPU so far; "memory" collects garbage first. Throws {@link Refusal} when it has ended. */
  usage(question: "cpu" | "memory"): Promise<Usage>;
  close(): Promise<void>;
};

type Launch = {
  /** Relative to the checkout; it ends by calling `answerProbes`. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly nodeOptions?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

const hello = z.object({ port: z.number() });
const usageAnswer = z.object({
  cpuMs: z.number(),
  rssBytes: z.number(),
  heapBytes: z.number(),
  peakBytes: z.number(),
});

/** Starts a server; throws {@link Refusal} when it ends before it listens. */
export async function startMeasured({ script, args = [], nodeOptions = [], env }: Launch): Promise<MeasuredServer> {
  const child = spawn(process.execPath, ["--expose-gc", ...nodeOptions, ...scriptArguments(script, ...args)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { port } = hello.parse(await answerOf(child, script));
  return {
    port,
    pid: child.pid ?? 0,
    async usage(question) {
      const answer = answerOf(child, script);
      // That it could not be asked is told by its end.
      if (child.connected) child.send(question, () => {});
      return usageAnswer.parse(await answer);
    },
    async close() {
      // Somebody else may have ended it, and its end is told once.
      if (hasEnded(child)) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function answerOf(child: ChildProcess, script: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    function fail(): void {
      child.off("message", succeed);
      reject(new Refusal(`${script} ended.`));
    }
    function succeed(message: unknown): void {
      child.off("exit", fail);
      resolve(message);
    }
    if (hasEnded(child)) return fail();
    child.once("exit", fail);
    child.once("message", succeed);
  });
}
