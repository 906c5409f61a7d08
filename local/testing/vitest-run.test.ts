import { expect, it } from "vitest";
import { count } from "./vitest-run";

const passed = { status: "passed" };
const failed = { status: "failed" };

it("counts tests by what became of them, and leaves out those that were skipped", () => {
  const file = { name: "a.test.ts", status: "failed", assertionResults: [passed, failed, { status: "skipped" }] };
  expect(count("unit", [file])).toEqual({ suite: "unit", passed: 1, failed: 1 });
});

it("counts a file that could not be loaded, or whose audit failed, as a failure", () => {
  const unloadable = { name: "a.pg.test.ts", status: "failed", assertionResults: [] };
  const unsound = { name: "b.pg.test.ts", status: "failed", assertionResults: [passed, passed] };
  expect(count("pg", [unloadable, unsound])).toEqual({ suite: "pg", passed: 2, failed: 2 });
});
