import type { ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { killGroup } from "./processes";
import type { Say } from "./say";

/** Short, for those who were cut off try again after a second, and many of them then only after many more. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 15_000;
const STEADY_MS = 10_000;

/** A program that is to run all the time; `start` resolves when it is ready, and rejects when it ended before. */
export type Service = { readonly name: string; start(): Promise<ChildProcess> };

/** Starts the service and starts it again, ever more patiently, whenever it ends before `stopping`. */
export async function supervise(service: Service, stopping: AbortSignal, say: Say): Promise<void> {
  const first = await service.start();
  void keepAlive(service, first, stopping, say);
}

async function keepAlive(
  { name, start }: Service,
  first: ChildProcess,
  stopping: AbortSignal,
  say: Say,
): Promise<void> {
  let child: ChildProcess | null = first;
  let pause = FIRST_PAUSE_MS;
  while (!stopping.aborted) {
    const since = performance.now();
    const end = child ? await ending(child) : "did not start";
    if (stopping.aborted) return;
    // What it had started itself may still hold its port.
    if (child?.pid) killGroup(child.pid);
    pause = performance.now() - since > STEADY_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
    say(`${name} ${end}; starting it again.`);
    await delay(pause, undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) return;
    child = await start().catch(() => null);
  }
}

/** Resolves to what to say of the end of a process. */
export function ending(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(describe(child));
  return new Promise((resolve) => child.once("exit", () => resolve(describe(child))));
}

function describe({ exitCode, signalCode }: ChildProcess): string {
  return signalCode ? `was ended by ${signalCode}` : `ended with code ${exitCode}`;
}
