import { expect, it } from "vitest";
import { dayOf } from "./day";

/** UTC during Ramadan, an hour ahead after it, and since 20 September 2026 UTC for good. */
it.each([
  ["2026-02-25T23:30:00Z", "2026-02-25"],
  ["2026-04-15T23:30:00Z", "2026-04-16"],
  ["2026-04-15T22:30:00Z", "2026-04-15"],
  ["2026-11-22T23:30:00Z", "2026-11-22"],
])("%s is on %s in Casablanca", (at, day) => {
  expect(dayOf(at, "Africa/Casablanca")).toBe(day);
});

it("is another day elsewhere at the same moment", () => {
  expect(dayOf("2026-11-22T23:30:00Z", "Asia/Dubai")).toBe("2026-11-23");
  expect(dayOf("2026-11-22T23:30:00Z", "America/Montreal")).toBe("2026-11-22");
});
