/** Knows which messages are still on their way to whom. */
export class Postbox {
  readonly #awaited = new Map<string, () => void>();
  #emptied: (() => void) | null = null;

  /** Calls `arrived` when the message reaches the person. */
  expect(userId: string, clientId: string, arrived: () => void): void {
    this.#awaited.set(`${userId} ${clientId}`, arrived);
  }

  /** To be called by whoever listens for the person. */
  receive(userId: string, clientId: string): void {
    const key = `${userId} ${clientId}`;
    this.#awaited.get(key)?.();
    this.#awaited.delete(key);
    if (this.#awaited.size === 0) this.#emptied?.();
  }

  /** Resolves when nothing is on its way, after `limitMs` at the latest; answers how many never came, and forgets them. */
  async settle(limitMs: number): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#emptied = resolve;
    const timer = setTimeout(resolve, limitMs);
    if (this.#awaited.size > 0) await promise;
    clearTimeout(timer);
    const lost = this.#awaited.size;
    this.#awaited.clear();
    return lost;
  }
}
