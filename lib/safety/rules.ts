/** Turns (`points`) that one key has in `duration` seconds. */
export const RATE_LIMITS = {
  /** Per person: far above anyone's typing, below what a script wants. */
  sends: { points: 60, duration: 60 },
  /** Per person: conversations opened with people never written to before. */
  firstContacts: { points: 20, duration: 3600 },
  /** Per account and address, per address, and for new accounts per address. */
  signInsPerAccount: { points: 10, duration: 900 },
  /** Per account from all addresses together: wide, for whoever meets it has locked the owner out as well. */
  signInsEverywhere: { points: 200, duration: 3600 },
  signInsPerAddress: { points: 100, duration: 900 },
  signUpsPerAddress: { points: 20, duration: 3600 },
} as const;

export type RateLimit = keyof typeof RATE_LIMITS;

/** A wait in words: whole seconds up to a minute and a half, then whole minutes, never zero. */
export function waitOf(ms: number): { seconds: number; unit: "seconds" | "minutes"; count: number } {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds <= 90
    ? { seconds, unit: "seconds", count: seconds }
    : { seconds, unit: "minutes", count: Math.ceil(seconds / 60) };
}
