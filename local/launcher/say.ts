/** Tells the person at the terminal what goes on. */
export type Say = (line: string) => void;

const SLOW_MS = 1_000;

/** Does a piece of work and says what it is once that takes longer than a second. */
export async function inSight<T>(say: Say, what: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(say, SLOW_MS, `${what}…`);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
