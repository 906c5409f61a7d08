import { expect, it } from "vitest";
import { timeZoneOf } from "./time-zone";

it("takes the browser's zone by its name, and the market's own for anything else", () => {
  expect(timeZoneOf("Europe/Paris")).toBe("Europe/Paris");
  for (const unknown of [undefined, "", "Mars/Olympus", "'; drop table"]) {
    expect(timeZoneOf(unknown)).toBe("Africa/Casablanca");
  }
});

it.each([
  ["2026-02-25T12:00:00Z", "12:00"],
  ["2026-04-15T12:00:00Z", "13:00"],
  ["2026-11-22T12:00:00Z", "12:00"],
])("Casablanca at %s is %s: the zone data know that Morocco moved", (moment, local) => {
  const options = { timeZone: timeZoneOf(undefined), hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  expect(new Intl.DateTimeFormat("en", options).format(new Date(moment))).toBe(local);
});
