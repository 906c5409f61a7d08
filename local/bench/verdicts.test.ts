import { expect, test } from "vitest";
import { isMet, judge } from "./verdicts";

const shares = { app: 0, realtime: 0, postgres: 0, bare: 0 };

function speed(cpuMs: number) {
  return { perSecond: 100, cpuMs, shares, lost: 1 };
}

test("ratios are taken within each round, and their median counts", () => {
  const verdicts = judge({
    speeds: [
      { way: "bare", rounds: [speed(1), speed(2), speed(10)] },
      { way: "api", rounds: [speed(2), speed(6), speed(10)] },
    ],
    delays: [
      { way: "bare", perSecond: 20, rounds: [{ p50: 2, p95: 3, p99: 4, lost: 0 }] },
      { way: "api", perSecond: 20, rounds: [{ p50: 3, p95: 4, p99: 5, lost: 0 }] },
      { way: "bare", perSecond: 200, rounds: [{ p50: 1, p95: 3, p99: 4, lost: 0 }] },
    ],
    openings: [{ name: "inbox", rounds: [{ smallMs: 5, largeMs: 12 }] }],
  });
  expect(verdicts.speeds.map(({ ratio, cpuMs, lost }) => [ratio, cpuMs, lost])).toEqual([
    [1, 2, 3],
    [2, 6, 3],
  ]);
  expect(verdicts.delays.map(({ ratio }) => ratio)).toEqual([1, 1.5, 1]);
  expect(verdicts.openings[0]?.ratio).toBe(2.4);
});

test("an aim is met up to its very number, and no aim always is", () => {
  expect(isMet({ ratio: 2.5, aim: 2.5 })).toBe(true);
  expect(isMet({ ratio: 2.51, aim: 2.5 })).toBe(false);
  expect(isMet({ ratio: 99, aim: null })).toBe(true);
});
