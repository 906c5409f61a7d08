import { expect, test } from "vitest";
import { judge } from "./verdicts";

const load = { megabytes: 8, atOnce: 1, files: 2 };

function speeds(...perSecond: number[]) {
  return perSecond.map((speed) => ({ perSecond: speed, cpuMs: 100 / speed, gateCpuMs: 0, clientCpuMs: 0 }));
}

test("ratios are taken within each round and load, and their median counts", () => {
  const { speeds: lines } = judge({
    speeds: [
      { way: "bare", load, rounds: speeds(100, 200, 1000) },
      { way: "synced", load, rounds: speeds(50, 160, 490) },
      { way: "direct", load, rounds: speeds(80, 140, 245) },
      { way: "bare", load: { ...load, atOnce: 4 }, rounds: speeds(1, 1, 1) },
    ],
    growths: [],
  });
  expect(lines.map(({ ratio }) => ratio)).toEqual([1, 0.5, 0.7, 1]);
  expect(lines[2]).toMatchObject({ syncedRatio: 0.875, perSecond: 140 });
  expect(lines[2]?.cpuRatio).toBeCloseTo(1 / 0.7);
});

test("the aim of speed is met at its very number, and the bare server has none", () => {
  const { speeds: lines } = judge({
    speeds: [
      { way: "bare", load, rounds: speeds(100) },
      { way: "synced", load, rounds: speeds(10) },
      { way: "direct", load, rounds: speeds(70) },
      { way: "gate", load, rounds: speeds(69) },
    ],
    growths: [],
  });
  expect(lines.map(({ aim }) => aim)).toEqual([null, null, 0.7, 0.7]);
  expect(lines.map(({ isMet }) => isMet)).toEqual([true, true, true, false]);
});

test("memory may grow by less than 50 MB", () => {
  const { growths } = judge({ speeds: [], growths: [{ ingest: 50 * 2 ** 20 - 1, gate: 50 * 2 ** 20 }] });
  expect(growths.map(({ isMet }) => isMet)).toEqual([true, false]);
});
