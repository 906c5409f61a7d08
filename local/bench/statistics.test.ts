import { expect, test } from "vitest";
import { median, percentile } from "./statistics";

test("the median is the middle, in whatever order the values came", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
});

test("percentiles lie between their neighbours by proportion", () => {
  const values = Array.from({ length: 101 }, (_, i) => 100 - i);
  expect(percentile(values, 0)).toBe(0);
  expect(percentile(values, 95)).toBe(95);
  expect(percentile(values, 100)).toBe(100);
  expect(percentile([10, 20], 99)).toBeCloseTo(19.9);
});

test("the values stay as they were", () => {
  const values = [3, 1, 2];
  percentile(values, 50);
  expect(values).toEqual([3, 1, 2]);
});
