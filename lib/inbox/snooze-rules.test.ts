import fc from "fast-check";
import { expect, it } from "vitest";
import { momentAt, snoozeChoices, wallClock } from "./snooze-rules";

const CASABLANCA = "Africa/Casablanca";

it.each([
  // Morocco's clocks were an hour ahead of UTC until they were set back for good on 20 September 2026.
  ["2026-09-18", "09:00", CASABLANCA, "2026-09-18T08:00:00.000Z"],
  ["2026-09-20", "09:00", CASABLANCA, "2026-09-20T09:00:00.000Z"],
  ["2026-11-27", "09:00", CASABLANCA, "2026-11-27T09:00:00.000Z"],
  // During Ramadan they were not ahead either.
  ["2026-02-25", "09:00", CASABLANCA, "2026-02-25T09:00:00.000Z"],
  ["2026-12-01", "18:00", "Europe/Paris", "2026-12-01T17:00:00.000Z"],
  ["2026-12-01", "09:00", "Asia/Kathmandu", "2026-12-01T03:15:00.000Z"],
  ["2026-12-01", "09:00", "America/Los_Angeles", "2026-12-01T17:00:00.000Z"],
])("%s %s in %s is %s", (day, time, timeZone, moment) => {
  expect(momentAt(day, time, timeZone).toISOString()).toBe(moment);
});

it("is the first of the two moments where clocks are set back", () => {
  expect(momentAt("2026-09-20", "01:30", CASABLANCA).toISOString()).toBe("2026-09-20T00:30:00.000Z");
});

it("is an hour later where clocks skip the time asked for", () => {
  expect(momentAt("2026-03-29", "02:30", "Europe/Paris").toISOString()).toBe("2026-03-29T01:30:00.000Z");
});

it("shows again the day and the time that a moment was made from", () => {
  const zones = fc.constantFrom(CASABLANCA, "Europe/Paris", "Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland");
  const days = fc.date({ min: new Date("2026-01-01"), max: new Date("2028-12-31"), noInvalidDate: true });
  fc.assert(
    // No zone of these changes its clocks by day.
    fc.property(zones, days, fc.integer({ min: 6, max: 22 }), (zone, date, hour) => {
      const day = date.toISOString().slice(0, 10);
      const time = `${String(hour).padStart(2, "0")}:00`;
      expect(wallClock(momentAt(day, time, zone), zone)).toEqual({ day, time });
    }),
  );
});

it("offers this evening, tomorrow and next Monday in the viewer's zone", () => {
  // A Saturday; on the Sunday after it Morocco's clocks were set back.
  expect(offered("2026-09-19T10:00:00Z", CASABLANCA)).toEqual({
    evening: "2026-09-19T17:00:00.000Z",
    tomorrow: "2026-09-20T09:00:00.000Z",
    monday: "2026-09-21T09:00:00.000Z",
  });
  // Late in the evening in UTC it is tomorrow already in Auckland.
  expect(offered("2026-11-26T20:00:00Z", "Pacific/Auckland")).toEqual({
    evening: "2026-11-27T05:00:00.000Z",
    tomorrow: "2026-11-27T20:00:00.000Z",
    monday: "2026-11-29T20:00:00.000Z",
  });
});

it("offers no evening that has begun", () => {
  expect(Object.keys(offered("2026-11-26T18:00:00Z", CASABLANCA))).toEqual(["tomorrow", "monday"]);
  expect(Object.keys(offered("2026-11-26T17:59:00Z", CASABLANCA))).toEqual(["evening", "tomorrow", "monday"]);
});

it("offers Monday once on a Sunday, and the one in a week on a Monday", () => {
  expect(Object.keys(offered("2026-11-29T09:00:00Z", CASABLANCA))).toEqual(["evening", "tomorrow"]);
  expect(offered("2026-11-30T07:00:00Z", CASABLANCA).monday).toBe("2026-12-07T09:00:00.000Z");
});

function offered(now: string, timeZone: string): Record<string, string> {
  return Object.fromEntries(snoozeChoices(new Date(now), timeZone).map(({ choice, at }) => [choice, at.toISOString()]));
}
