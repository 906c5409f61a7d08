import { expect, it } from "vitest";
import { count } from "./vitest-run";

const passed = { status: "passed", fullName: "a list is sorted" };
const failed = { status: "failed", fullName: "a list is short", failureMessages: ["expected 3\nat a.test.ts:1"] };

it("counts tests by what became of them, and leaves out those that were skipped", () => {
  const skipped = { status: "skipped", fullName: "a list is round" };
  const tests = [passed, failed, skipped];
  const file = { name: `${process.cwd()}/a.test.ts`, status: "failed", message: "", assertionResults: tests };
  expect(count("unit", [file])).toEqual({
    ...{ suite: "unit", passed: 1, failed: 1 },
    failures: ["a.test.ts › a list is short: expected 3\nat a.test.ts:1"],
  });
});

it("counts a file that could not be loaded, or whose audit failed, as a failure", () => {
  const broken = { status: "failed", message: "no such table" };
  const unloadable = { ...broken, name: "a.pg.test.ts", assertionResults: [] };
  const unsound = { ...broken, name: "b.pg.test.ts", assertionResults: [passed, passed] };
  expect(count("pg", [unloadable, unsound])).toEqual({
    ...{ suite: "pg", passed: 2, failed: 2 },
    failures: ["a.pg.test.ts: no such table", "b.pg.test.ts: no such table"],
  });
});
