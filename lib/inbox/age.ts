/** How old something is, as a row of the list tells it. */
export type Age =
  | { kind: "now" }
  | { kind: "minutes"; count: number }
  | { kind: "clock" }
  | { kind: "yesterday" }
  | { kind: "weekday" }
  | { kind: "date" }
  | { kind: "year" };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The same day of last week has the same name. */
const WEEK_DAYS = 6;

/** How to tell at `now` of something that happened at `at`; `dayOf` is the viewer's calendar, as `YYYY-MM-DD`. */
export function ageOf(at: number, now: number, dayOf: (at: number) => string): Age {
  const minutes = Math.floor((now - at) / MINUTE_MS);
  if (minutes < 1) return { kind: "now" };
  if (minutes < 60) return { kind: "minutes", count: minutes };
  const [day, today] = [dayOf(at), dayOf(now)];
  const days = Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);
  if (days <= 0) return { kind: "clock" };
  if (days === 1) return { kind: "yesterday" };
  if (days <= WEEK_DAYS) return { kind: "weekday" };
  return { kind: day.slice(0, 4) === today.slice(0, 4) ? "date" : "year" };
}

/** How to tell of a time to come: by the clock today, by the weekday and the clock this week, then by the date. */
export function comingOf(at: number, now: number, dayOf: (at: number) => string): "clock" | "weekday" | "date" {
  const days = Math.round((Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / DAY_MS);
  if (days <= 0) return "clock";
  return days <= WEEK_DAYS ? "weekday" : "date";
}
