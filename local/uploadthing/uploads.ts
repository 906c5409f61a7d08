type Running = { readonly cutOff: () => void; readonly ended: Promise<void> };

/** What is being done to keys at the moment: one thing at a time for each, and who comes later cuts off who came before. */
export class Uploads {
  readonly #running = new Map<string, Running>();

  get count(): number {
    return this.#running.size;
  }

  isRunning(key: string): boolean {
    return this.#running.has(key);
  }

  /** Does `work` once nothing else is done to this key; `cutOff` is called when another waits for the same. */
  async alone<T>(key: string, cutOff: () => void, work: () => Promise<T>): Promise<T> {
    for (let other = this.#running.get(key); other; other = this.#running.get(key)) {
      other.cutOff();
      await other.ended;
    }
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    this.#running.set(key, { cutOff, ended });
    try {
      return await work();
    } finally {
      this.#running.delete(key);
      resolve();
    }
  }
}
