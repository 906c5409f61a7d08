type Running = { readonly owner: string | null; readonly cutOff: () => void; readonly ended: Promise<void> };

/** What is being done to keys at the moment: one thing at a time for each, and who comes later cuts off who came before. */
export class Uploads {
  readonly #running = new Map<string, Running>();

  get count(): number {
    return this.#running.size;
  }

  /** How many of them are this owner's; those without one are nobody's. */
  countOf(owner: string): number {
    return [...this.#running.values()].filter((running) => running.owner === owner).length;
  }

  isRunning(key: string): boolean {
    return this.#running.has(key);
  }

  /** Does `work` once nothing else is done to this key; `cutOff` is called when another waits for the same. */
  async alone<T>(key: string, owner: string | null, cutOff: () => void, work: () => Promise<T>): Promise<T> {
    for (let other = this.#running.get(key); other; other = this.#running.get(key)) {
      other.cutOff();
      await other.ended;
    }
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    this.#running.set(key, { owner, cutOff, ended });
    try {
      return await work();
    } finally {
      this.#running.delete(key);
      resolve();
    }
  }
}
