/** Lets a few work at once, and of each person one, so that nobody's many hold up everybody else's few. */
export class Turns {
  readonly #most: number;
  readonly #working = new Set<string>();
  readonly #waiting: { person: string; start: () => void }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Resolves when `person` may work, to what ends the turn. */
  async take(person: string): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ person, start: resolve });
    this.#startNext();
    await promise;
    return () => {
      this.#working.delete(person);
      this.#startNext();
    };
  }

  #startNext(): void {
    if (this.#working.size >= this.#most) return;
    const place = this.#waiting.findIndex(({ person }) => !this.#working.has(person));
    const [first] = place < 0 ? [] : this.#waiting.splice(place, 1);
    if (!first) return;
    this.#working.add(first.person);
    first.start();
  }
}
