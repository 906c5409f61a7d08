/** Turns (`points`) that one key has in `duration` seconds. */
export const RATE_LIMITS = {
  /** Per person: far above anyone's typing, below what a script wants. */
  sends: { points: 60, duration: 60 },
  /** Per person: as far above what hands do, for a reaction says less than a message. */
  reactions: { points: 120, duration: 60 },
  /** Per person: files agreed on, retries included; two full messages a minute for ten minutes. */
  uploads: { points: 200, duration: 600 },
  /** Per person and day, in kilobytes: 2 GB. */
  uploadedKilobytes: { points: 2 * 1024 ** 2, duration: 86_400 },
  /** Per person: twice what somebody who never stops typing says of it. */
  typing: { points: 40, duration: 60 },
  /** Per person: of what is begun in all conversations; a tab says it once a second at most, and whenever it is turned away from. */
  drafts: { points: 120, duration: 60 },
  /** Per person: stars, archives, snoozes, stages and the like, put on one after the other from the keyboard. */
  marks: { points: 240, duration: 60 },
  /** Per person: labels made, named anew and deleted. */
  labels: { points: 60, duration: 60 },
  /** Per person: saved replies added, changed and deleted. */
  savedReplies: { points: 120, duration: 60 },
  /** Per person: switches to and fro; hiding asks for everybody who watches, and tells them. */
  privacy: { points: 30, duration: 60 },
  /** Per person: choices about the keys, to and fro. */
  keys: { points: 30, duration: 60 },
  /** Per person: how they want to be told, to and fro, with two dozen switches. */
  notificationSettings: { points: 120, duration: 60 },
  /** Per person: browsers allowed and removed; far more than anybody has. */
  pushSubscriptions: { points: 60, duration: 3600 },
  /** Per person: what is asked for while one types, four times a second without a rest. */
  searches: { points: 240, duration: 60 },
  /** Per person: signs of life, of several tabs that are gone to and fro between. */
  presence: { points: 120, duration: 60 },
  /** Per person: packs of evidence asked for; each is read, drawn and stored whole. */
  exports: { points: 12, duration: 3600 },
  /** Per person: conversations opened with people never written to before. */
  firstContacts: { points: 20, duration: 3600 },
  /** Per person: more letters than anybody writes in an hour. */
  applications: { points: 30, duration: 3600 },
  /** Per account and address, per address, and for new accounts per address. */
  signInsPerAccount: { points: 10, duration: 900 },
  /** Per account from all addresses together: wide, for whoever meets it has locked the owner out as well. */
  signInsEverywhere: { points: 200, duration: 3600 },
  signInsPerAddress: { points: 100, duration: 900 },
  signUpsPerAddress: { points: 20, duration: 3600 },
} as const;

export type RateLimit = keyof typeof RATE_LIMITS;

/** A wait in words: whole seconds up to a minute and a half, minutes up to an hour and a half, then hours; never zero. */
export function waitOf(ms: number): { seconds: number; unit: "seconds" | "minutes" | "hours"; count: number } {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds <= 90) return { seconds, unit: "seconds", count: seconds };
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 90) return { seconds, unit: "minutes", count: minutes };
  return { seconds, unit: "hours", count: Math.ceil(minutes / 60) };
}
