const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;

/** An attempt that has said nothing for so long ended without a word; each has limits of its own that are far below. */
export const SILENT_MS = 150 * SECOND_MS;
/** Nobody tries any more after so many failures (more than half a day of them), and not before so much time is over. */
const MAX_ATTEMPTS = 20;
const MAX_AGE_MS = 48 * HOUR_MS;
/** An attempt that may have gone out is repeated so often. */
export const MAX_UNKNOWN_ENDS = 1;

/**
 * Whether nobody tries any more after the `attempts`-th failure, `ageMs` after the first attempt was begun: a server that is away
 * for a day takes what waits for it once it is back, and what a moderator has tried again gets all of its attempts.
 */
export function isGivenUp(attempts: number, ageMs: number): boolean {
  return attempts >= MAX_ATTEMPTS && ageMs >= MAX_AGE_MS;
}

/** How long to wait after the `attempts`-th failure: twice as long each time, to an hour, `chance` (0 to 1) apart from others. */
export function backoffMs(attempts: number, chance: number): number {
  const wait = Math.min(15 * SECOND_MS * 2 ** attempts, HOUR_MS);
  return Math.round(wait * (0.75 + chance / 2));
}

/** What became of an attempt; `isFinal` where another one could only end alike. */
export type Outcome = { isDone: true } | { isDone: false; reason: string; isFinal: boolean };
