const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The hour that a working day begins with, and the one that an evening does. */
const MORNING = "09:00";
const EVENING = "18:00";

export type SnoozeChoice = "evening" | "tomorrow" | "monday";

/** What is offered at `now` in the viewer's zone, soonest first. An evening that has begun is not, nor a day twice. */
export function snoozeChoices(now: Date, timeZone: string): { choice: SnoozeChoice; at: Date }[] {
  const today = wallClock(now, timeZone).day;
  const untilMonday = (8 - weekdayOf(today)) % 7 || 7;
  const choices = [
    { choice: "evening", at: momentAt(today, EVENING, timeZone) },
    { choice: "tomorrow", at: momentAt(dayAfter(today, 1), MORNING, timeZone) },
    { choice: "monday", at: momentAt(dayAfter(today, untilMonday), MORNING, timeZone) },
  ] as const;
  return choices.filter(
    ({ choice, at }) => at.getTime() - now.getTime() >= MINUTE_MS && !(choice === "monday" && untilMonday === 1),
  );
}

/**
 * The moment at which clocks in a zone show `time` (`HH:MM`) on `day` (`YYYY-MM-DD`): the first of two where they are set
 * back, and as much later as they are set forward where they skip it.
 */
export function momentAt(day: string, time: string, timeZone: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`);
  // What the zone is ahead of UTC by, a day before and a day after: one of the two holds.
  const aheads = [shown - DAY_MS, shown + DAY_MS].map((at) => aheadAt(at, timeZone));
  const candidates = aheads.map((ahead) => shown - ahead);
  const exact = candidates.filter((at) => at + aheadAt(at, timeZone) === shown);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

/** What clocks in a zone show at a moment: `YYYY-MM-DD` and `HH:MM`. */
export function wallClock(at: Date, timeZone: string): { day: string; time: string } {
  const [day = "", time = ""] = new Date(at.getTime() + aheadAt(at.getTime(), timeZone)).toISOString().split("T");
  return { day, time: time.slice(0, 5) };
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at a moment. */
function aheadAt(at: number, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const [year, month, day] = [part("year"), part("month"), part("day")];
  const shown = Date.UTC(year, month - 1, day, part("hour"), part("minute"), part("second"));
  return shown - Math.floor(at / 1000) * 1000;
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Sunday. */
function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}
