/** Lets a few work at once: who has fewest at work is next, so that nobody's many hold up everybody else's few. */
export class Turns {
  readonly #most: number;
  readonly #working: string[] = [];
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
      this.#working.splice(this.#working.indexOf(person), 1);
      this.#startNext();
    };
  }

  #startNext(): void {
    if (this.#working.length >= this.#most) return;
    const [first] = this.#waiting.toSorted((one, other) => this.#countOf(one.person) - this.#countOf(other.person));
    if (!first) return;
    this.#waiting.splice(this.#waiting.indexOf(first), 1);
    this.#working.push(first.person);
    first.start();
  }

  #countOf(person: string): number {
    return this.#working.filter((one) => one === person).length;
  }
}
