import { describe, expect, it } from "vitest";
import { ageOf, comingOf } from "./age";

const NOW = Date.parse("2026-11-26T14:30:00.000Z");
const MINUTE = 60_000;
const utcDay = (at: number) => new Date(at).toISOString().slice(0, 10);
const aged = (at: string, now = NOW) => ageOf(Date.parse(at), now, utcDay);

describe("the age of a row", () => {
  it("is now for a minute, and for what a wrong clock puts in the future", () => {
    expect(ageOf(NOW - MINUTE + 1, NOW, utcDay)).toEqual({ kind: "now" });
    expect(ageOf(NOW + MINUTE, NOW, utcDay)).toEqual({ kind: "now" });
  });

  it("is told in minutes for an hour, across midnight too", () => {
    expect([ageOf(NOW - MINUTE, NOW, utcDay), ageOf(NOW - 60 * MINUTE + 1, NOW, utcDay)]).toEqual([
      { kind: "minutes", count: 1 },
      { kind: "minutes", count: 59 },
    ]);
    expect(aged("2026-11-25T23:50:00Z", Date.parse("2026-11-26T00:20:00Z"))).toEqual({ kind: "minutes", count: 30 });
  });

  it("is the clock today, then yesterday, the weekday, the date, and the date with its year", () => {
    const kinds = [
      ...["2026-11-26T13:30:00Z", "2026-11-26T00:00:00Z", "2026-11-25T23:59:00Z", "2026-11-25T00:00:00Z"],
      ...["2026-11-24T23:59:00Z", "2026-11-20T00:00:00Z", "2026-11-19T23:59:00Z", "2026-01-01T00:00:00Z"],
      ...["2025-12-31T23:59:00Z"],
    ].map((at) => aged(at).kind);
    expect(kinds).toEqual([
      ...["clock", "clock", "yesterday", "yesterday", "weekday", "weekday", "date", "date", "year"],
    ]);
  });

  it("counts the days of the viewer's calendar", () => {
    const inTokyo = (at: number) => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tokyo" }).format(at);
    // 23:30 in Tokyo, and half past midnight of the next day there: an hour and a calendar day ago.
    const late = Date.parse("2026-11-25T14:30:00Z");
    expect(ageOf(late, late + 60 * MINUTE, inTokyo)).toEqual({ kind: "yesterday" });
  });
});

it("a time to come is told by the clock today, by the weekday this week, and then by its date", () => {
  const told = ["2026-11-26T18:00:00Z", "2026-11-27T09:00:00Z", "2026-12-02T09:00:00Z", "2026-12-03T09:00:00Z"];
  expect(told.map((at) => comingOf(Date.parse(at), NOW, utcDay))).toEqual(["clock", "weekday", "weekday", "date"]);
});
