import "server-only";

const PAUSE_MS = 2000;

/** What the realtime server could not be asked to do, and is asked for again until it does. */
export class Backlog {
  readonly #userIds = new Set<string>();
  readonly #settle: (userIds: string[]) => void;
  readonly #maxPeople: number;
  #timer: NodeJS.Timeout | undefined;

  /**
   * `settle` is handed everybody remembered, who are forgotten thereby; what fails again is to be added again. People
   * beyond `maxPeople` are not remembered: that is only for what they can do without.
   */
  constructor(settle: (userIds: string[]) => void, maxPeople = Number.POSITIVE_INFINITY) {
    this.#settle = settle;
    this.#maxPeople = maxPeople;
  }

  add(userIds: readonly string[]): void {
    for (const userId of userIds) if (this.#userIds.size < this.#maxPeople) this.#userIds.add(userId);
    this.#timer ??= setTimeout(() => this.#run(), PAUSE_MS).unref();
  }

  #run(): void {
    this.#timer = undefined;
    const userIds = [...this.#userIds];
    this.#userIds.clear();
    this.#settle(userIds);
  }
}
