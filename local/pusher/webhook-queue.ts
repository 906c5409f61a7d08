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
    for (; this.#size > this.#limit; dropped += 1) this.#shift();
    return dropped;
  }

  /** Takes the oldest events, as many as fit into `limit` characters but at least one. */
  take(limit: number): string[] {
    const taken = [this.#shift()];
    let size = taken[0]?.length ?? 0;
    for (let next = this.#events[0]; next !== undefined; next = this.#events[0]) {
      size += next.length;
      if (size > limit) break;
      taken.push(this.#shift());
    }
    return taken;
  }

  #shift(): string {
    const event = this.#events.shift() ?? "";
    this.#size -= event.length;
    return event;
  }
}
