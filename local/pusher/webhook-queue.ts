/** Serialised events in their order; beyond `limit` characters the oldest go. */
export class WebhookQueue {
  readonly #events: string[] = [];
  readonly #limit: number;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#events.length;
  }

  /** Adds an event and answers how many had to go for it. */
  add(event: string): number {
    this.#events.push(event);
    this.#size += event.length;
    let dropped = 0;
    // A tenth at once: what moves up a long queue event by event holds up everything else.
    while (this.#size > this.#limit) dropped += this.#shift(Math.ceil(this.length / 10)).length;
    return dropped;
  }

  /** Takes the oldest events, as many as fit into `limit` characters but at least one. */
  take(limit: number): string[] {
    let size = 0;
    const end = this.#events.findIndex((event) => {
      size += event.length;
      return size > limit;
    });
    return this.#shift(end < 0 ? this.length : Math.max(1, end));
  }

  #shift(count: number): string[] {
    const events = this.#events.splice(0, count);
    for (const event of events) this.#size -= event.length;
    return events;
  }
}
