import type { Moment } from "./pack-format";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A time in UTC and as a zone's clocks showed it, with how far they were from UTC then. */
export function momentOf(time: Date, timeZone: string): Moment {
  const parts = formatIn(timeZone).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  const day = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  const clock = `${part("hour")}:${part("minute")}:${part("second")}.${part("fractionalSecond")}`;
  // "GMT+01:00", and "GMT" alone where they are together.
  const offset = part("timeZoneName").slice(3) || "+00:00";
  return { utc: time.toISOString(), local: `${day}T${clock}${offset}` };
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en", {
    ...{ timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23", timeZoneName: "longOffset" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3 },
  });
  formats.set(timeZone, format);
  return format;
}
