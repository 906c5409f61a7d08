import { randomUUID } from "node:crypto";
import type { Thread } from "./cast";
import { type CpuMs, readCpu, usedBetween } from "./cpu";
import type { Postbox } from "./postbox";
import type { Way } from "./ways";

/** Sends that are on their way at any moment. */
export const CONCURRENCY = 32;
const DELIVERY_LIMIT_MS = 10_000;

/** How fast one way of sending is, and what a message costs all processes together. */
export type Speed = {
  readonly perSecond: number;
  /** Milliseconds of CPU per message. */
  readonly cpuMs: number;
  /** The same by program. */
  readonly shares: CpuMs;
  /** Deliveries that never came. */
  readonly lost: number;
};

/** Sends as fast as it goes, until `count` or the seconds are reached and both people have every message. */
export async function measureSpeed(
  way: Way,
  threads: readonly Thread[],
  postbox: Postbox,
  limit: { readonly count: number; readonly seconds: number },
): Promise<Speed> {
  const before = await readCpu();
  const start = performance.now();
  const count = await sendAll(way, threads, postbox, limit);
  const lost = await postbox.settle(DELIVERY_LIMIT_MS);
  const seconds = (performance.now() - start) / 1000;
  const used = usedBetween(before, await readCpu());
  const { app, realtime, postgres, bare } = used;
  const shares = { app: app / count, realtime: realtime / count, postgres: postgres / count, bare: bare / count };
  return { perSecond: count / seconds, cpuMs: (app + realtime + postgres + bare) / count, shares, lost };
}

async function sendAll(
  way: Way,
  threads: readonly Thread[],
  postbox: Postbox,
  limit: { readonly count: number; readonly seconds: number },
): Promise<number> {
  const deadline = performance.now() + limit.seconds * 1000;
  let sent = 0;
  async function keepSending(): Promise<void> {
    while (sent < limit.count && performance.now() < deadline) {
      const thread = threads[sent % threads.length];
      sent += 1;
      if (thread) await sendOne(way, thread, postbox);
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, keepSending));
  return sent;
}

async function sendOne(way: Way, thread: Thread, postbox: Postbox): Promise<void> {
  const clientId = randomUUID();
  for (const { id } of [thread.sender, thread.recipient]) postbox.expect(id, clientId, () => {});
  await way.send(thread, clientId);
}
