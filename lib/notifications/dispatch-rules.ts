const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;

/** An attempt that has said nothing for so long ended without a word; each has limits of its own that are far below. */
export const SILENT_MS = 150 * SECOND_MS;
/** Attempts that may fail before nobody tries any more: more than half a day of them. */
export const MAX_ATTEMPTS = 20;
/** An attempt that may have gone out is repeated so often. */
export const MAX_UNKNOWN_ENDS = 1;

/** How long to wait after the `attempts`-th failure: twice as long each time, to an hour, `chance` (0 to 1) apart from others. */
export function backoffMs(attempts: number, chance: number): number {
  const wait = Math.min(15 * SECOND_MS * 2 ** attempts, HOUR_MS);
  return Math.round(wait * (0.75 + chance / 2));
}

/** What became of an attempt; `isFinal` where another one could only end alike. */
export type Outcome = { isDone: true } | { isDone: false; reason: string; isFinal: boolean };
