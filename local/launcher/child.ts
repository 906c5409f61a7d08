import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { root } from "@/local/root";
import type { Guard } from "./guard";
import { Refusal } from "./refusal";
import type { Say } from "./say";
import { ending } from "./supervise";

const KEPT_LINES = 40;

export type Program = {
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
};

/** A program that was started; `lines` are the newest lines that it wrote, for a failure's report. */
export type Started = { readonly child: ChildProcess; readonly lines: readonly string[] };

/** Starts a Node program in a group of its own, watched by the guard; `hear` gets each line that it writes. */
export function startProgram({ args, env }: Program, guard: Guard, hear: Say): Started {
  const child = spawn(process.execPath, args, { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  guard.watch(child, "group");
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
      hear(line);
    });
  }
  return { child, lines };
}

/** Waits for `ready`; throws {@link Refusal} with what the program wrote last when it ends before. */
export async function untilReady(name: string, { child, lines }: Started, ready: Promise<void>): Promise<ChildProcess> {
  const ended = ending(child);
  await Promise.race([ready, ended]);
  if (child.exitCode === null && child.signalCode === null) return child;
  const last = lines.filter((line) => line.trim() !== "").join("\n");
  throw new Refusal(last === "" ? `${name} ${await ended}.` : `${last}\n${name} ${await ended}.`);
}
