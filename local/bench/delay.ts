import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Thread } from "./cast";
import type { Postbox } from "./postbox";
import { percentile } from "./statistics";
import type { Way } from "./ways";

const DELIVERY_LIMIT_MS = 10_000;

/** Milliseconds from a send to its arrival at the other person. */
export type Delay = { readonly p50: number; readonly p95: number; readonly p99: number; readonly lost: number };

/** Sends at a steady rate, whether or not earlier messages have arrived, and times each until the other has it. */
export async function measureDelay(
  way: Way,
  threads: readonly Thread[],
  postbox: Postbox,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<Delay> {
  const delays: number[] = [];
  const answers: Promise<unknown>[] = [];
  const start = performance.now();
  for (let i = 0; i < perSecond * seconds; i += 1) {
    await wait(Math.max(0, start + (i * 1000) / perSecond - performance.now()));
    const thread = threads[i % threads.length];
    if (thread) answers.push(sendOne(way, thread, postbox, delays));
    // A failure is thrown below, when the last message is out.
    answers.at(-1)?.catch(() => {});
  }
  await Promise.all(answers);
  const lost = await postbox.settle(DELIVERY_LIMIT_MS);
  return { p50: percentile(delays, 50), p95: percentile(delays, 95), p99: percentile(delays, 99), lost };
}

function sendOne(way: Way, thread: Thread, postbox: Postbox, delays: number[]): Promise<unknown> {
  const clientId = randomUUID();
  const start = performance.now();
  postbox.expect(thread.recipient.id, clientId, () => delays.push(performance.now() - start));
  return way.send(thread, clientId);
}
