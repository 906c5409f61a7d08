import { expect, test } from "vitest";
import { isMet, judge } from "./verdicts";

const scrolling = { messages: 100, p95Ms: 20, longestMs: 60, mostRows: 300, heapBefore: 10, heapAfter: 11 };

function opening(usableMs: number, scriptKb = 190) {
  return { usableMs, scriptKb, laterScriptKb: 20, longestTaskMs: 50 };
}

test("openings are compared with the short conversation of the same round, and the median counts", () => {
  const { openings, scriptKb } = judge({
    openings: [
      { name: "short", rounds: [opening(100), opening(200), opening(400)] },
      { name: "middle", rounds: [opening(150), opening(500, 210), opening(400, 220)] },
    ],
    scrollings: [scrolling],
  });
  expect(openings.map(({ figure, usableMs, aim }) => [figure, usableMs, aim])).toEqual([
    [1, 200, null],
    [1.5, 400, 2],
  ]);
  expect([scriptKb.figure, isMet(scriptKb)]).toEqual([210, false]);
});

test("memory is what the end of the way holds more than its beginning", () => {
  const rounds = [13, 11, 12].map((heapAfter) => ({ ...scrolling, heapAfter }));
  const { heapRatio, frameMs } = judge({ openings: [{ name: "short", rounds: [opening(1)] }], scrollings: rounds });
  expect([heapRatio.figure, isMet(heapRatio), frameMs.figure]).toEqual([1.2, true, 20]);
});
