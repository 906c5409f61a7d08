import { setTimeout as pause } from "node:timers/promises";
import { ExponentialBackoff } from "cockatiel";
import { LONGEST_WEBHOOK_PAUSE_MS, MAX_WEBHOOK_BODY, MAX_WEBHOOK_QUEUE } from "./limits";
import { type App, sign } from "./signatures";
import { type Tell, WebhookDelay, type WebhookEvent } from "./webhook-delay";
import { WebhookQueue } from "./webhook-queue";

/** Times in milliseconds; hosted Pusher waits three seconds before it tells of leaving, and retries for five minutes. */
const defaultTimes = {
  leaveDelayMs: 3000,
  /** How long events are gathered into one request. */
  batchMs: 100,
  timeoutMs: 10_000,
  firstRetryMs: 1000,
  retryForMs: 300_000,
  /** How long a stopping server goes on delivering. */
  flushMs: 2000,
};

export type WebhookOptions = {
  readonly url: string;
  readonly app: App;
  readonly times?: Partial<typeof defaultTimes>;
  readonly maxQueue?: number;
  readonly count: (outcome: WebhookOutcome, events: number) => void;
};

/** What became of events: delivered, given up after retrying, or pushed out of the queue. */
export type WebhookOutcome = "sent" | "failed" | "dropped";

/** Tells the app by signed POST requests, one at a time and in order. */
export class Webhooks {
  readonly tell: Tell;
  readonly #options: WebhookOptions;
  readonly #times: typeof defaultTimes;
  readonly #queue: WebhookQueue;
  readonly #delay: WebhookDelay;
  /** Ends all waiting: what is not delivered then gets one more attempt. */
  readonly #closing = new AbortController();
  /** Ends the attempts themselves. */
  readonly #deadline = new AbortController();
  #delivering: Promise<void> | null = null;

  constructor(options: WebhookOptions) {
    this.#options = options;
    this.#times = { ...defaultTimes, ...options.times };
    this.#queue = new WebhookQueue(options.maxQueue ?? MAX_WEBHOOK_QUEUE);
    this.#delay = new WebhookDelay(this.#times.leaveDelayMs, (event) => this.#add(event));
    this.tell = (event) => {
      if (this.#closing.signal.aborted) options.count("dropped", 1);
      else this.#delay.take(event);
    };
  }

  /** Delivers what is left, within a short bound; whatever is told from then on is dropped. */
  async close(): Promise<void> {
    this.#delay.release();
    this.#closing.abort();
    const timer = setTimeout(() => this.#deadline.abort(), this.#times.flushMs);
    await this.#delivering;
    clearTimeout(timer);
    this.#options.count("dropped", this.#queue.length);
  }

  #add(event: WebhookEvent): void {
    this.#options.count("dropped", this.#queue.add(JSON.stringify(event)));
    this.#delivering ??= this.#deliverAll();
  }

  async #deliverAll(): Promise<void> {
    while (this.#queue.length > 0 && !this.#deadline.signal.aborted) {
      await this.#pause(this.#times.batchMs);
      const events = this.#queue.take(MAX_WEBHOOK_BODY);
      const failure = await this.#deliver(`{"time_ms":${Date.now()},"events":[${events.join(",")}]}`);
      this.#options.count(failure === null ? "sent" : "failed", events.length);
      if (failure === null) continue;
      const { host } = new URL(this.#options.url);
      console.error(`The webhook at ${host} did not take ${events.length} events (${failure}).`);
    }
    this.#delivering = null;
  }

  /** Posts until it is answered with 2xx; answers why that never happened, or `null`. */
  async #deliver(body: string): Promise<string | null> {
    const { firstRetryMs, retryForMs } = this.#times;
    const giveUpMs = performance.now() + retryForMs;
    let backoff = new ExponentialBackoff({ initialDelay: firstRetryMs, maxDelay: LONGEST_WEBHOOK_PAUSE_MS }).next();
    for (;;) {
      const isLast = this.#closing.signal.aborted || performance.now() + backoff.duration > giveUpMs;
      const failure = await this.#attempt(body);
      if (failure === null || isLast) return failure;
      await this.#pause(backoff.duration);
      backoff = backoff.next(undefined);
    }
  }

  async #attempt(body: string): Promise<string | null> {
    const { url, app } = this.#options;
    const signature = { "x-pusher-key": app.key, "x-pusher-signature": sign(app.secret, body) };
    try {
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: { "content-type": "application/json", ...signature },
        // Whoever the app's address points to next was not chosen by the operator.
        redirect: "manual",
        signal: AbortSignal.any([AbortSignal.timeout(this.#times.timeoutMs), this.#deadline.signal]),
      });
      await response.body?.cancel();
      return response.ok ? null : `status ${response.status}`;
    } catch (error) {
      return String(error instanceof Error ? (error.cause ?? error) : error);
    }
  }

  async #pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }
}
