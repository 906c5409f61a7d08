import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foreignZoneOf, HERE_MS, lastSeenOf, newerOf, nextChangeOf } from "./presence-rules";
import type { PresenceView } from "./types";

const NOW = Date.parse("2026-11-26T14:30:20.000Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function presence(fields: Partial<PresenceView> = {}): PresenceView {
  return {
    userId: "salma",
    activeAt: null,
    hereUntil: null,
    timeZone: null,
    at: new Date(NOW).toISOString(),
    ...fields,
  };
}

/** Of somebody whose last sign of life was `age` milliseconds ago. */
function seen(age: number): PresenceView {
  const activeAt = NOW - age;
  const hereUntil = activeAt + HERE_MS;
  return presence({ activeAt: new Date(activeAt).toISOString(), hereUntil: new Date(hereUntil).toISOString() });
}

const utcDay = (at: number) => new Date(at).toISOString().slice(0, 10);

function told(age: number) {
  return lastSeenOf(seen(age), NOW, utcDay);
}

describe("when somebody was last here", () => {
  it("is not told where nothing is known", () => {
    expect(lastSeenOf(presence(), NOW, utcDay)).toBeNull();
  });

  it("is now until the time that their last sign of life is good for", () => {
    expect(told(0)).toEqual({ kind: "here" });
    expect(told(HERE_MS - 1)).toEqual({ kind: "here" });
    expect(told(HERE_MS)).toEqual({ kind: "minutes", count: 2 });
  });

  it("is told in minutes, hours, yesterday or by the day", () => {
    expect(told(59 * MINUTE)).toEqual({ kind: "minutes", count: 59 });
    expect(told(HOUR)).toEqual({ kind: "hours", count: 1 });
    expect(told(14 * HOUR)).toEqual({ kind: "hours", count: 14 });
    expect(told(15 * HOUR)).toEqual({ kind: "yesterday" });
    expect(told(38 * HOUR)).toEqual({ kind: "yesterday" });
    expect(told(39 * HOUR)).toEqual({ kind: "day", at: NOW - 39 * HOUR });
  });

  it("stays in hours over midnight for a while", () => {
    const midnight = Date.parse("2026-11-27T01:00:00.000Z");
    const late = presence({ activeAt: "2026-11-26T23:30:00.000Z" });
    expect(lastSeenOf(late, midnight, utcDay)).toEqual({ kind: "hours", count: 1 });
  });

  it("is never in the future, and just now for somebody who has just left", () => {
    const left = { ...seen(-5000), hereUntil: new Date(NOW).toISOString() };
    expect(lastSeenOf(left, NOW, utcDay)).toEqual({ kind: "minutes", count: 0 });
  });

  it("changes when it is said to, and not before", () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 * HOUR }), fc.nat({ max: MINUTE }), (age, shift) => {
        const now = NOW + shift;
        const until = nextChangeOf(seen(age), now);
        expect(until).toBeGreaterThan(0);
        expect(until).toBeLessThanOrEqual(MINUTE);
        const [begin, end] = [now, now + until - 1].map((at) => lastSeenOf(seen(age), at, utcDay));
        expect(end).toEqual(begin);
      }),
    );
  });
});

it("of two that were heard of in any order the later one counts", () => {
  const [early, late] = [
    presence(),
    presence({ at: new Date(NOW + 1).toISOString(), activeAt: "2026-11-26T14:30:00Z" }),
  ];
  expect([newerOf(early, late), newerOf(late, early), newerOf(late, late)]).toEqual([late, late, late]);
});

describe("their zone", () => {
  const zone = (timeZone: string | null, viewer = "Africa/Casablanca", now = NOW) =>
    foreignZoneOf(presence({ timeZone }), viewer, now);

  it("is told where their clocks show something else", () => {
    expect(zone("Europe/Paris")).toBe("Europe/Paris");
    expect(zone("America/New_York")).toBe("America/New_York");
    expect(zone("Asia/Kolkata", "Asia/Kathmandu")).toBe("Asia/Kolkata");
  });

  it("is not told where they show the same, whatever the zone is called", () => {
    expect(zone("Africa/Casablanca")).toBeNull();
    expect(zone("Europe/Lisbon")).toBeNull();
    // In summer they part, for Portugal moves its clocks and Morocco does not any more.
    expect(zone("Europe/Lisbon", "Africa/Casablanca", Date.parse("2027-07-01T12:00:00Z"))).toBe("Europe/Lisbon");
  });

  it("is not told where it is not known, here or at all", () => {
    expect(zone(null)).toBeNull();
    expect(zone("Mars/Olympus")).toBeNull();
  });
});
