import fc from "fast-check";
import { expect, it } from "vitest";
import { CHANNELS, TOPICS } from "@/db/schema/notifications";
import { wallClock } from "@/lib/inbox/snooze-rules";
import { clockTime, DEFAULT_SETTINGS, isWanted, minutesOf, quietUntil } from "./rules";

const CASABLANCA = "Africa/Casablanca";
const PARIS = "Europe/Paris";

/** When the hours from `from` until `until` in `timeZone` let something leave again that comes at `now`; null for at once. */
function until(from: string, until: string, timeZone: string, now: string): string | null {
  const hours = { from: minutesOf(from) ?? -1, until: minutesOf(until) ?? -1, timeZone };
  return quietUntil(hours, new Date(now))?.toISOString() ?? null;
}

it("wants everything of whoever has never chosen", () => {
  for (const topic of TOPICS)
    for (const channel of CHANNELS) expect(isWanted(DEFAULT_SETTINGS, topic, channel)).toBe(true);
});

it.each(TOPICS)("wants nothing of %s while its switch is off, and everything of the other", (topic) => {
  const settings = { ...DEFAULT_SETTINGS, [topic]: { ...DEFAULT_SETTINGS[topic], on: false } };
  for (const channel of CHANNELS) {
    for (const one of TOPICS) expect(isWanted(settings, one, channel)).toBe(one !== topic);
  }
});

it.each(CHANNELS)("wants all but %s where that alone is off", (channel) => {
  const settings = { ...DEFAULT_SETTINGS, messages: { ...DEFAULT_SETTINGS.messages, [channel]: false } };
  for (const one of CHANNELS) {
    expect(isWanted(settings, "messages", one)).toBe(one !== channel);
    expect(isWanted(settings, "orders", one)).toBe(true);
  }
});

it("is never quiet without hours, nor with hours that begin when they end", () => {
  expect(quietUntil(null, new Date())).toBe(null);
  expect(until("08:00", "08:00", CASABLANCA, "2026-11-26T08:00:00Z")).toBe(null);
});

it.each([
  ["2026-11-26T12:59:59Z", null],
  ["2026-11-26T13:00:00Z", "2026-11-26T15:00:00.000Z"],
  ["2026-11-26T14:59:59Z", "2026-11-26T15:00:00.000Z"],
  ["2026-11-26T15:00:00Z", null],
])("within a day: at %s until %s", (now, end) => {
  expect(until("13:00", "15:00", CASABLANCA, now)).toBe(end);
});

it.each([
  ["2026-11-26T21:59:59Z", null],
  ["2026-11-26T22:00:00Z", "2026-11-27T07:00:00.000Z"],
  ["2026-11-27T00:00:00Z", "2026-11-27T07:00:00.000Z"],
  ["2026-11-27T06:59:59Z", "2026-11-27T07:00:00.000Z"],
  ["2026-11-27T07:00:00Z", null],
])("over midnight: at %s until %s", (now, end) => {
  expect(until("22:00", "07:00", CASABLANCA, now)).toBe(end);
});

it("ends at midnight, and begins with it", () => {
  expect(until("22:00", "00:00", CASABLANCA, "2026-11-26T23:59:00Z")).toBe("2026-11-27T00:00:00.000Z");
  expect(until("22:00", "00:00", CASABLANCA, "2026-11-27T00:00:00Z")).toBe(null);
  expect(until("00:00", "07:00", CASABLANCA, "2026-11-27T00:00:00Z")).toBe("2026-11-27T07:00:00.000Z");
});

it.each([
  // Paris skips from 02:00 to 03:00 on 29 March, and goes from 03:00 back to 02:00 on 25 October.
  ["22:00", "07:00", PARIS, "2026-03-28T23:00:00Z", "2026-03-29T05:00:00.000Z"],
  ["22:00", "02:30", PARIS, "2026-03-28T23:00:00Z", "2026-03-29T01:30:00.000Z"],
  ["02:30", "06:00", PARIS, "2026-03-29T01:00:00Z", null],
  ["02:30", "06:00", PARIS, "2026-03-29T01:30:00Z", "2026-03-29T04:00:00.000Z"],
  ["22:00", "07:00", PARIS, "2026-10-24T23:00:00Z", "2026-10-25T06:00:00.000Z"],
  ["22:00", "02:30", PARIS, "2026-10-25T00:29:00Z", "2026-10-25T00:30:00.000Z"],
  // The clock shows 02:15 a second time, when the night is over.
  ["22:00", "02:30", PARIS, "2026-10-25T01:15:00Z", null],
  // Morocco's clocks went from 02:00 back to 01:00 on 20 September 2026, for good.
  ["22:00", "07:00", CASABLANCA, "2026-09-18T21:00:00Z", "2026-09-19T06:00:00.000Z"],
  ["22:00", "07:00", CASABLANCA, "2026-09-19T21:00:00Z", "2026-09-20T07:00:00.000Z"],
  ["22:00", "07:00", CASABLANCA, "2026-09-20T21:00:00Z", null],
  ["22:00", "07:00", CASABLANCA, "2026-09-20T22:00:00Z", "2026-09-21T07:00:00.000Z"],
])("from %s until %s in %s, at %s: until %s", (from, to, timeZone, now, end) => {
  expect(until(from, to, timeZone, now)).toBe(end);
});

it("goes by the market's clocks where the zone is none", () => {
  expect(until("22:00", "07:00", "Mars/Olympus", "2026-11-26T23:00:00Z")).toBe("2026-11-27T07:00:00.000Z");
});

const zones = fc.constantFrom(CASABLANCA, PARIS, "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe");
const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
const minutes = fc.integer({ min: 0, max: 1439 });

it("ends later than now, within a day and an hour, and is over then", () => {
  fc.assert(
    fc.property(zones, moments, minutes, minutes, (timeZone, now, from, until) => {
      const hours = { from, until, timeZone };
      const end = quietUntil(hours, now);
      if (!end) return;
      expect(end.getTime()).toBeGreaterThan(now.getTime());
      expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      expect(quietUntil(hours, end)).toBe(null);
    }),
  );
});

it("is quiet exactly while the clock shows so, on days when no clock is changed", () => {
  fc.assert(
    // Kathmandu never changes its clocks.
    fc.property(moments, minutes, minutes, (now, from, until) => {
      const at = minutesOf(wallClock(now, "Asia/Kathmandu").time) ?? -1;
      const isWithin = from < until ? from <= at && at < until : from !== until && (at >= from || at < until);
      expect(quietUntil({ from, until, timeZone: "Asia/Kathmandu" }, now) !== null).toBe(isWithin);
    }),
  );
});

it("writes minutes as a clock shows them, and reads them back", () => {
  fc.assert(fc.property(minutes, (value) => minutesOf(clockTime(value)) === value));
  for (const wrong of ["", "24:00", "7:00", "07:60", "07:00:00"]) expect(minutesOf(wrong)).toBe(null);
});
