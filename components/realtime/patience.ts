const FIRST_PATIENCE_MS = 3000;
export const LONGEST_PAUSE_MS = 30_000;
const JITTER = 0.2;

/** 3 seconds, then twice as long after each failure up to 30, and up to a fifth less, never the same for two tabs. */
export function patience(failures: number, random: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PATIENCE_MS * 2 ** failures) * (1 - JITTER * random);
}
