import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { Refusal } from "@/local/launcher/refusal";
import { scriptArguments } from "@/local/launcher/script";
import { root } from "@/local/root";
import type { Usage } from "./probe";

/** Which of the two servers something is about. */
export type Side = "raw" | "product";
export const SIDES: readonly Side[] = ["raw", "product"];

/** A server under measurement, in a process of its own. */
export type MeasuredServer = {
  readonly side: Side;
  readonly port: number;
  /** Its CPU so far; "memory" collects garbage first. */
  usage(question: "cpu" | "memory"): Promise<Usage>;
  close(): Promise<void>;
};

const hello = z.object({ port: z.number() });
const usageAnswer = z.object({ cpuMs: z.number(), rssBytes: z.number(), heapBytes: z.number() });

/** Starts one of the two servers; throws {@link Refusal} when it ends before it listens. */
export async function startServer(side: Side): Promise<MeasuredServer> {
  const child = spawn(process.execPath, ["--expose-gc", ...scriptArguments(`local/bench-realtime/${side}-server.ts`)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { port } = hello.parse(await answerOf(child, side));
  return {
    ...{ side, port },
    async usage(question) {
      child.send(question);
      return usageAnswer.parse(await answerOf(child, side));
    },
    async close() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function answerOf(child: ChildProcess, side: Side): Promise<unknown> {
  return new Promise((resolve, reject) => {
    function fail(): void {
      reject(new Refusal(`The ${side} server ended.`));
    }
    child.once("exit", fail);
    child.once("message", (message) => {
      child.off("exit", fail);
      resolve(message);
    });
  });
}
