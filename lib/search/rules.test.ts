import { describe, expect, it } from "vitest";
import { BEGINNING, decodeCursor, encodeCursor, startOfDay } from "./rules";

describe("a cursor", () => {
  it("stands for its place", () => {
    const place = { rank: "loose", order: "activity", ...BEGINNING } as const;
    expect(decodeCursor(encodeCursor(place))).toEqual(place);
  });

  it.each([
    "",
    "strict_time_1",
    "strict_time_-1_ffffffff-ffff-ffff-ffff-ffffffffffff",
    "x_time_1_ffffffff-ffff-ffff-ffff-ffffffffffff",
    `strict_time_999999999999999_${BEGINNING.id}`,
  ])("is not %j", (cursor) => {
    expect(decodeCursor(cursor)).toBeNull();
  });
});

describe("a day begins where somebody is", () => {
  it.each([
    // Morocco was an hour ahead of UTC, in Ramadan of 2026 and from 20 September on it was not.
    ["2026-04-15", "Africa/Casablanca", "2026-04-14T23:00:00.000Z"],
    ["2026-02-25", "Africa/Casablanca", "2026-02-25T00:00:00.000Z"],
    ["2026-11-22", "Africa/Casablanca", "2026-11-22T00:00:00.000Z"],
    ["2026-03-29", "Europe/Paris", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "Europe/Paris", "2026-03-29T22:00:00.000Z"],
    ["2026-01-01", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
    ["2026-01-01", "America/Los_Angeles", "2026-01-01T08:00:00.000Z"],
    ["1970-01-02", "UTC", "1970-01-02T00:00:00.000Z"],
  ])("%s in %s at %s", (day, zone, time) => {
    expect(startOfDay(day, zone).toISOString()).toBe(time);
  });
});
