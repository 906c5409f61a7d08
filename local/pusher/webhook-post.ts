import { setTimeout as pause } from "node:timers/promises";
import { ExponentialBackoff } from "cockatiel";
import { type App, sign } from "./signatures";

export type WebhookAddress = {
  readonly url: string;
  readonly app: App;
  readonly timeoutMs: number;
  readonly retryForMs: number;
  readonly firstRetryMs: number;
  /** Ends all waiting: what is not delivered then gets one more attempt. */
  readonly closing: AbortSignal;
  /** Ends the attempts themselves. */
  readonly deadline: AbortSignal;
};

const LONGEST_PAUSE_MS = 60_000;

/** Posts a body until it is answered with 2xx; answers why that never happened, or `null`. */
export async function deliver(body: string, address: WebhookAddress): Promise<string | null> {
  const giveUpMs = performance.now() + address.retryForMs;
  let backoff = new ExponentialBackoff({ initialDelay: address.firstRetryMs, maxDelay: LONGEST_PAUSE_MS }).next();
  for (;;) {
    const isLast = address.closing.aborted || performance.now() + backoff.duration > giveUpMs;
    const failure = await attempt(body, address);
    if (failure === null || isLast) return failure;
    await pause(backoff.duration, undefined, { signal: address.closing }).catch(() => undefined);
    backoff = backoff.next(undefined);
  }
}

async function attempt(body: string, { url, app, timeoutMs, deadline }: WebhookAddress): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "x-pusher-key": app.key,
        "x-pusher-signature": sign(app.secret, body),
      },
      // Whoever the app's address points to next was not chosen by the operator.
      redirect: "manual",
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), deadline]),
    });
    await response.body?.cancel();
    return response.ok ? null : `status ${response.status}`;
  } catch (error) {
    return String(error instanceof Error ? (error.cause ?? error) : error);
  }
}
