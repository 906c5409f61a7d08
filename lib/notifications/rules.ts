import { timeZoneOf } from "@/lib/i18n/time-zone";
import { momentAt, wallClock } from "@/lib/inbox/snooze-rules";
import type { Channel, NotificationFilter, NotificationSettingsView, QuietHours, Topic, TopicSwitches } from "./types";

export const NOTIFICATIONS_PATH = "/notifications";
export const PAGE_LENGTH = 20;
export const MAX_PAGE_LENGTH = 100;
/** How far unread ones are counted: more than that is "many". */
export const MAX_COUNT = 100;

/** The lists of the centre, as an address can name them by `?filter=`. */
export const NOTIFICATION_FILTERS = ["all", "unread"] as const;

const DAY_MS = 86_400_000;

const ALL_ON: TopicSwitches = { on: true, in_app: true, email: true, push: true, sound: true };

/** How whoever has never chosen is told: of everything, in every way, at any hour. */
export const DEFAULT_SETTINGS: NotificationSettingsView = {
  messages: ALL_ON,
  orders: ALL_ON,
  quietHours: null,
  hidesContent: false,
  language: null,
  version: 0,
};

/** Whether a person wants to be told of `topic` in this way at all. The hours are another question: {@link quietUntil}. */
export function isWanted(settings: Pick<NotificationSettingsView, Topic>, topic: Topic, channel: Channel): boolean {
  return settings[topic].on && settings[topic][channel];
}

/**
 * When the quiet hours that `now` lies in end, always later than `now`; null outside of them. Each night lasts from one moment
 * to another, so that a change of the clocks in it makes it longer or shorter and never two. An unknown zone is taken for the
 * market's own.
 */
export function quietUntil(quietHours: QuietHours | null, now: Date): Date | null {
  if (!quietHours) return null;
  const { from, until } = quietHours;
  const timeZone = timeZoneOf(quietHours.timeZone);
  const today = wallClock(now, timeZone).day;
  for (const day of [dayAfter(today, -1), today]) {
    const start = momentAt(day, clockTime(from), timeZone);
    const end = momentAt(until > from ? day : dayAfter(day, 1), clockTime(until), timeZone);
    if (from !== until && start <= now && now < end) return end;
  }
  return null;
}

/** Minutes since midnight as a clock shows them: `HH:MM`. */
export function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Minutes since midnight of `HH:MM`; null where it is not one. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function filterOf(value: string | undefined): NotificationFilter {
  return NOTIFICATION_FILTERS.find((filter) => filter === value) ?? "all";
}
