import type { PresenceView } from "./types";

/** How long a person is taken to be here after a sign of life; a tab gives one about once a minute. */
export const HERE_MS = 120_000;

/** A sign of life is written again only once so much of it has passed. */
export const WRITE_PAUSE_MS = 45_000;

/** A page that was left may be followed by another one, and there may be other tabs: for so long its person still is here. */
export const LEAVE_MS = 10_000;

/** Whoever has not touched a tab for so long is not taken to be at it. */
export const IDLE_MS = 300_000;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Short of this, a few hours ago is told in hours, even across midnight. */
const FEW_HOURS = 6;

/** When somebody was last here, as one would say it; the `day` kind is told by its date. */
export type LastSeen =
  | { kind: "here" }
  | { kind: "minutes"; count: number }
  | { kind: "hours"; count: number }
  | { kind: "yesterday" }
  | { kind: "day"; at: number };

/** How to tell of `presence` at `now` (server time); null where nothing is known. `dayOf` is the viewer's calendar. */
export function lastSeenOf(presence: PresenceView, now: number, dayOf: (at: number) => string): LastSeen | null {
  if (presence.activeAt === null) return null;
  if (presence.hereUntil !== null && now < Date.parse(presence.hereUntil)) return { kind: "here" };
  const at = Date.parse(presence.activeAt);
  const age = Math.max(0, now - at);
  if (age < HOUR_MS) return { kind: "minutes", count: Math.floor(age / MINUTE_MS) };
  const hours = Math.floor(age / HOUR_MS);
  if (hours < FEW_HOURS || dayOf(at) === dayOf(now)) return { kind: "hours", count: hours };
  return dayOf(at) === dayOf(now - DAY_MS) ? { kind: "yesterday" } : { kind: "day", at };
}

/** Of two that were heard of, in whatever order, the one that the server told later. */
export function newerOf(known: PresenceView, heard: PresenceView): PresenceView {
  return Date.parse(heard.at) >= Date.parse(known.at) ? heard : known;
}

/** Milliseconds until what is told of `presence` changes: it ends, grows a minute older, or the clocks go on by one. */
export function nextChangeOf({ activeAt, hereUntil }: PresenceView, now: number): number {
  const toEnd = hereUntil === null ? 0 : Date.parse(hereUntil) - now;
  const age = activeAt === null ? 0 : Math.max(0, now - Date.parse(activeAt));
  const toMinute = Math.min(MINUTE_MS - (now % MINUTE_MS), MINUTE_MS - (age % MINUTE_MS));
  return toEnd > 0 ? Math.min(toMinute, toEnd) : toMinute;
}

/** Their zone where its clocks show something else than the viewer's at `now`; zones are compared by what they show, not by name. */
export function foreignZoneOf({ timeZone }: PresenceView, viewerZone: string | undefined, now: number): string | null {
  if (timeZone === null) return null;
  const theirs = wallTimeOf(timeZone, now);
  return theirs === null || theirs === wallTimeOf(viewerZone, now) ? null : timeZone;
}

/** Whether this browser can tell the time in a zone. */
export function isKnownZone(timeZone: string): boolean {
  return wallTimeOf(timeZone, 0) !== null;
}

/** What a clock shows in `timeZone`, to the minute and with the day; null where this browser does not know the zone. */
function wallTimeOf(timeZone: string | undefined, now: number): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }).format(now);
  } catch {
    return null;
  }
}
