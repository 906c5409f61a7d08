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

type Held = { readonly event: WebhookEvent; readonly timer: NodeJS.Timeout };

/**
 * Passes events on, those of leaving only after `delayMs`: a return in the meantime cancels both, as with hosted Pusher,
 * so that reloading a page is no news.
 */
export class WebhookDelay {
  readonly #held = new Map<string, Held>();
  readonly #delayMs: number;
  readonly #pass: Tell;

  constructor(delayMs: number, pass: Tell) {
    this.#delayMs = delayMs;
    this.#pass = pass;
  }

  take(event: WebhookEvent): void {
    const key = "user_id" in event ? `${event.channel}\n${event.user_id}` : event.channel;
    if (event.name === "channel_vacated" || event.name === "member_removed") this.#hold(key, event);
    else if (event.name !== "channel_occupied" && event.name !== "member_added") this.#pass(event);
    else if (!this.#cancel(key)) this.#pass(event);
  }

  /** Passes on at once all that is held. */
  release(): void {
    for (const [key, { event }] of this.#held) {
      this.#cancel(key);
      this.#pass(event);
    }
  }

  #hold(key: string, event: WebhookEvent): void {
    const timer = setTimeout(() => {
      this.#held.delete(key);
      this.#pass(event);
    }, this.#delayMs);
    this.#held.set(key, { event, timer });
  }

  #cancel(key: string): boolean {
    clearTimeout(this.#held.get(key)?.timer);
    return this.#held.delete(key);
  }
}
