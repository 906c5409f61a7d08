/** Words that others may begin with, to be found by a word's own beginnings: at a cost that does not grow with their number. */
export class Beginnings {
  readonly #all: ReadonlySet<string>;
  readonly #longest: number;

  constructor(all: readonly string[]) {
    this.#all = new Set(all.filter((one) => one !== ""));
    this.#longest = Math.max(0, ...[...this.#all].map(({ length }) => length));
  }

  /** The longest of them that `word` begins with; null for none. */
  longestOf(word: string): string | null {
    for (let length = Math.min(word.length, this.#longest); length > 0; length -= 1) {
      const beginning = word.slice(0, length);
      if (this.#all.has(beginning)) return beginning;
    }
    return null;
  }
}
