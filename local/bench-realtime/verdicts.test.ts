import { expect, test } from "vitest";
import { judge } from "./verdicts";

const holding = { openMs: 100, cpuMs: 0.1, heapBytes: 0 };

test("ratios are taken within each round, and their median counts", () => {
  const { throughputs, holdings, delays } = judge({
    throughputs: [
      { name: "echo", side: "raw", rounds: [100, 200, 1000].map((perSecond) => ({ perSecond, cpuMs: 1 })) },
      { name: "echo", side: "product", rounds: [50, 160, 490].map((perSecond) => ({ perSecond, cpuMs: 2 })) },
      { name: "post", side: "raw", rounds: [40, 40, 40].map((perSecond) => ({ perSecond, cpuMs: 4 })) },
      { name: "post", side: "product", rounds: [20, 10, 30].map((perSecond) => ({ perSecond, cpuMs: 6 })) },
      { name: "batch", side: "product", rounds: [80, 80, 80].map((perSecond) => ({ perSecond, cpuMs: 2 })) },
    ],
    delays: [
      { side: "raw", rounds: [{ p50: 1, p99: 2, cpuMs: 1 }] },
      { side: "product", rounds: [{ p50: 1.5, p99: 6, cpuMs: 1 }] },
    ],
    holdings: [
      { side: "raw", rounds: [{ ...holding, bytes: 1 }] },
      { side: "product", rounds: [{ ...holding, openMs: 150, bytes: 1 }] },
    ],
  });
  expect(throughputs.map(({ ratio }) => ratio)).toEqual([1, 0.5, 1, 0.5, null]);
  expect(throughputs.map(({ cpuRatio }) => cpuRatio)).toEqual([1, 2, 1, 1.5, null]);
  expect(throughputs.map(({ echoRatio }) => echoRatio)).toEqual([1, 0.5, 0.2, 0.05, 0.4]);
  expect(delays.map(({ p50Ratio, p99Ratio }) => [p50Ratio, p99Ratio])).toEqual([
    [1, 1],
    [1.5, 3],
  ]);
  expect(holdings.map(({ openRatio }) => openRatio)).toEqual([1, 1.5]);
});

test("an aim is met up to its very number, and neither the raw server nor a batch has one", () => {
  const at = (perSecond: number) => [{ perSecond, cpuMs: 1 }];
  const { throughputs, holdings } = judge({
    throughputs: [
      { name: "echo", side: "raw", rounds: at(100) },
      { name: "echo", side: "product", rounds: at(50) },
      { name: "post", side: "raw", rounds: at(100) },
      { name: "post", side: "product", rounds: at(49) },
      { name: "batch", side: "product", rounds: at(1) },
    ],
    delays: [],
    holdings: [
      { side: "raw", rounds: [{ ...holding, bytes: 1e9 }] },
      { side: "product", rounds: [{ ...holding, bytes: 25 * 1024 }] },
      { side: "product", rounds: [{ ...holding, bytes: 25 * 1024 + 1 }] },
    ],
  });
  expect(throughputs.map(({ aim }) => aim)).toEqual([null, 0.5, null, 0.5, null]);
  expect(throughputs.map(({ isMet }) => isMet)).toEqual([true, true, true, false, true]);
  expect(holdings.map(({ isMet }) => isMet)).toEqual([true, true, false]);
});
