import { setTimeout as wait } from "node:timers/promises";
import type { RawData } from "ws";
import { KeptConnections } from "@/local/bench/kept-connections";
import { percentile } from "@/local/bench/statistics";
import { DELAY_RATE, PUBLISHERS } from "./plan";
import { numberIn, prepareRequests } from "./requests";
import type { Stage } from "./stage";

/** Milliseconds from a post to its event's arrival at the one who listens, and the server's CPU for each. */
export type Delay = { readonly p50: number; readonly p99: number; readonly cpuMs: number };

/** Posts at a steady rate, whether or not earlier events have arrived. */
export async function measureDelay({ server, listeners }: Stage, seconds: number): Promise<Delay> {
  const requests = prepareRequests(server.side, DELAY_RATE * seconds);
  const publishers = await new KeptConnections().open(server.port, PUBLISHERS);
  const starts: number[] = [];
  const delays: number[] = [];
  const { promise: allArrived, resolve } = Promise.withResolvers<void>();
  function hear(frame: RawData): void {
    delays.push(performance.now() - (starts[numberIn(String(frame))] ?? Number.NaN));
    if (delays.length === requests.length) resolve();
  }
  for (const socket of listeners) socket.on("message", hear);
  const before = await server.usage("cpu");
  const start = performance.now();
  const answers: Promise<void>[] = [];
  for (const [n, request] of requests.entries()) {
    await wait(Math.max(0, start + (n * 1000) / DELAY_RATE - performance.now()));
    starts[n] = performance.now();
    answers.push(publishers.send(request));
  }
  await Promise.all([allArrived, ...answers]);
  const after = await server.usage("cpu");
  for (const socket of listeners) socket.off("message", hear);
  publishers.close();
  const cpuMs = (after.cpuMs - before.cpuMs) / requests.length;
  return { p50: percentile(delays, 50), p99: percentile(delays, 99), cpuMs };
}
