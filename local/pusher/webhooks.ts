import { setTimeout as pause } from "node:timers/promises";
import { MAX_WEBHOOK_BODY, MAX_WEBHOOK_QUEUE } from "./limits";
import type { App } from "./signatures";
import { WebhookDelay } from "./webhook-delay";
import { deliver } from "./webhook-post";
import { WebhookQueue } from "./webhook-queue";

/** What happened here that the app may want to hear of, under the names and fields of Pusher's webhooks. */
export type WebhookEvent =
  | { readonly name: "channel_occupied" | "channel_vacated" | "cache_miss"; readonly channel: string }
  | { readonly name: "member_added" | "member_removed"; readonly channel: string; readonly user_id: string }
  | {
      readonly name: "client_event";
      readonly channel: string;
      readonly event: string;
      /** As the protocol has it in every other event: JSON, where it was not text. */
      readonly data: string;
      readonly socket_id: string;
      readonly user_id?: string;
    };

/** Takes note of an event; never fails and never waits. */
export type Tell = (event: WebhookEvent) => void;

/** Times in milliseconds; hosted Pusher waits three seconds before it tells of leaving, and retries for five minutes. */
export type WebhookTimes = {
  readonly leaveDelayMs: number;
  /** How long events are gathered into one request. */
  readonly batchMs: number;
  readonly timeoutMs: number;
  readonly firstRetryMs: number;
  readonly retryForMs: number;
  /** How long a stopping server goes on delivering. */
  readonly flushMs: number;
};

export type WebhookOptions = {
  readonly url: string;
  readonly app: App;
  readonly times?: Partial<WebhookTimes>;
  readonly maxQueue?: number;
  readonly count: (outcome: WebhookOutcome, events: number) => void;
};

/** What became of events: delivered, given up after retrying, or pushed out of the queue. */
export type WebhookOutcome = "sent" | "failed" | "dropped";

const defaultTimes: WebhookTimes = {
  leaveDelayMs: 3000,
  batchMs: 100,
  timeoutMs: 10_000,
  firstRetryMs: 1000,
  retryForMs: 300_000,
  flushMs: 2000,
};

/** Tells the app by signed POST requests, one at a time and in order. */
export class Webhooks {
  readonly tell: Tell;
  readonly #options: WebhookOptions;
  readonly #times: WebhookTimes;
  readonly #queue: WebhookQueue;
  readonly #delay: WebhookDelay;
  readonly #closing = new AbortController();
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
      await pause(this.#times.batchMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
      await this.#deliver(this.#queue.take(MAX_WEBHOOK_BODY));
    }
    this.#delivering = null;
  }

  async #deliver(events: readonly string[]): Promise<void> {
    const { url, app, count } = this.#options;
    const body = `{"time_ms":${Date.now()},"events":[${events.join(",")}]}`;
    const signals = { closing: this.#closing.signal, deadline: this.#deadline.signal };
    const failure = await deliver(body, { url, app, ...this.#times, ...signals });
    count(failure === null ? "sent" : "failed", events.length);
    if (failure === null) return;
    console.error(`The webhook at ${new URL(url).host} did not take ${events.length} events (${failure}).`);
  }
}
