import { expect, test } from "vitest";
import { isMet, judge } from "./verdicts";

function lineOf(few: number[][], many: number[][]) {
  const times = [
    { role: "few", rounds: few },
    { role: "many", rounds: many },
  ] as const;
  const question = { name: "first page", aim: 2, times };
  const verdicts = judge({ bare: [[1]], sections: [{ title: "", roles: ["few", "many"], questions: [question] }] });
  return verdicts.sections[0]?.lines[0];
}

test("the largest median is compared with the smallest within each round, and the median ratio counts", () => {
  const line = lineOf(
    [
      [1, 2, 3],
      [8, 8, 8],
      [1, 1, 50],
    ],
    [
      [6, 6, 6],
      [4, 4, 4],
      [9, 9, 9],
    ],
  );
  expect(line?.ratio).toBe(3);
  expect(line && isMet(line)).toBe(false);
});

test("figures are of all answers together", () => {
  const line = lineOf([[1, 2], [3]], [[4], [5, 6]]);
  expect(line?.people.map(({ role, p50 }) => [role, p50])).toEqual([
    ["few", 2],
    ["many", 5],
  ]);
});
