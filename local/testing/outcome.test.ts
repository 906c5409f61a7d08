import { expect, it } from "vitest";
import { closingLines, withExitCode } from "./outcome";

it("ends with the total of all suites, alone on a line", () => {
  const outcomes = [
    { suite: "unit", passed: 10, failed: 0 },
    { suite: "e2e", passed: 2, failed: 1 },
  ];
  expect(closingLines(outcomes)).toEqual([
    "unit: 10 passed, 0 failed",
    "e2e: 2 passed, 1 failed",
    "12 passed, 1 failed",
  ]);
});

it("never counts a suite that broke down as a success", () => {
  expect(withExitCode({ suite: "e2e", passed: 0, failed: 0 }, 1).failed).toBe(1);
  expect(withExitCode({ suite: "e2e", passed: 3, failed: 0 }, null).failed).toBe(1);
  expect(withExitCode({ suite: "e2e", passed: 3, failed: 2 }, 1).failed).toBe(2);
  expect(withExitCode({ suite: "e2e", passed: 3, failed: 0 }, 0).failed).toBe(0);
});
