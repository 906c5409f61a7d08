import "server-only";

/** People whom something is still to be told; more than this many are not remembered, and catch up by themselves. */
const MAX_PEOPLE = 10_000;
const PAUSE_MS = 2000;

/** What the realtime server could not be asked to do, and is asked for again until it does. */
export class Backlog {
  readonly #userIds = new Set<string>();
  readonly #settle: (userIds: string[]) => void;
  #timer: NodeJS.Timeout | undefined;

  /** `settle` is handed everybody remembered, who are forgotten thereby; what fails again is to be added again. */
  constructor(settle: (userIds: string[]) => void) {
    this.#settle = settle;
  }

  add(userIds: readonly string[]): void {
    for (const userId of userIds) if (this.#userIds.size < MAX_PEOPLE) this.#userIds.add(userId);
    this.#timer ??= setTimeout(() => this.#run(), PAUSE_MS).unref();
  }

  #run(): void {
    this.#timer = undefined;
    const userIds = [...this.#userIds];
    this.#userIds.clear();
    this.#settle(userIds);
  }
}
