import { expect, it } from "vitest";
import { closingLines, withExitCode } from "./outcome";

it("ends with what failed and the total of all suites, alone on a line", () => {
  const outcomes = [
    { suite: "unit", passed: 10, failed: 0, failures: [] },
    { suite: "pg", passed: 0, failed: 1, failures: ["a.pg.test.ts › is sound: it is not"] },
    { suite: "e2e", passed: 2, failed: 1 },
  ];
  expect(closingLines(outcomes)).toEqual([
    "✗ a.pg.test.ts › is sound: it is not",
    "unit: 10 passed, 0 failed",
    "pg: 0 passed, 1 failed",
    "e2e: 2 passed, 1 failed",
    "12 passed, 2 failed",
  ]);
});

it("never counts a suite that broke down as a success", () => {
  expect(withExitCode({ suite: "e2e", passed: 0, failed: 0 }, 1).failed).toBe(1);
  expect(withExitCode({ suite: "e2e", passed: 3, failed: 0 }, null).failed).toBe(1);
  expect(withExitCode({ suite: "e2e", passed: 3, failed: 2 }, 1).failed).toBe(2);
  expect(withExitCode({ suite: "e2e", passed: 3, failed: 0 }, 0).failed).toBe(0);
});
