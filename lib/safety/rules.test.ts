import { expect, it } from "vitest";
import { waitOf } from "./rules";

it.each([
  [0, { seconds: 1, unit: "seconds", count: 1 }],
  [1_001, { seconds: 2, unit: "seconds", count: 2 }],
  [90_000, { seconds: 90, unit: "seconds", count: 90 }],
  [91_000, { seconds: 91, unit: "minutes", count: 2 }],
  [3_600_000, { seconds: 3600, unit: "minutes", count: 60 }],
  [5_401_000, { seconds: 5401, unit: "hours", count: 2 }],
  [86_400_000, { seconds: 86_400, unit: "hours", count: 24 }],
])("a wait of %i ms is told in whole units, never as nothing", (ms, told) => {
  expect(waitOf(ms)).toEqual(told);
});
