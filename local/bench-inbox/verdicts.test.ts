import { expect, test } from "vitest";
import { isMet, judge } from "./verdicts";

function lineOf(figure: "ratio" | "p95", few: number[][], many: number[][]) {
  const times = [
    { role: "few", rounds: few },
    { role: "many", rounds: many },
  ] as const;
  const questions = [{ name: "first page", aim: 2, times }];
  const { sections } = judge({ bare: [[1]], sections: [{ title: "", roles: ["few", "many"], figure, questions }] });
  return sections[0]?.lines[0];
}

test("the largest median is compared with the smallest within each round, and the median ratio counts", () => {
  const few = [
    [1, 2, 3],
    [8, 8, 8],
    [1, 1, 50],
  ];
  const many = [
    [6, 6, 6],
    [4, 4, 4],
    [9, 9, 9],
  ];
  const line = lineOf("ratio", few, many);
  expect(line?.figure).toBe(3);
  expect(line && isMet(line)).toBe(false);
});

test("of percentiles the largest counts, over all rounds together", () => {
  const line = lineOf("p95", [[1, 1], [1]], [[2], [2, 2]]);
  expect(line?.figure).toBe(2);
  expect(line && isMet(line)).toBe(true);
});

test("what has no aim is met whatever it is", () => {
  expect(isMet({ figure: 99, aim: null })).toBe(true);
});
