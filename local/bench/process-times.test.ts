import { expect, test } from "vitest";
import { parsePs, parseStat, treeCpuMs } from "./process-times";

const TAIL = "4194304 100 200 0 0 150 50 30 20 20 0 1 0 12345 0 0";

test("a line of /proc/<pid>/stat tells the parent and all CPU, children that ended included", () => {
  expect(parseStat(`42 (node) S 7 42 42 0 -1 ${TAIL}`, 100)).toEqual({ pid: 42, parent: 7, cpuMs: 2500 });
  expect(parseStat(`42 (node) S 7 42 42 0 -1 ${TAIL}`, 1000)?.cpuMs).toBe(250);
});

test("a name with spaces and parentheses misleads nobody", () => {
  const line = `43 (postgres: (a) b) R 42 42 42 0 -1 ${TAIL}`;
  expect(parseStat(line, 100)).toEqual({ pid: 43, parent: 42, cpuMs: 2500 });
});

test("what is no such line is nothing", () => {
  expect(parseStat("", 100)).toBeNull();
  expect(parsePs("PID PPID TIME")).toBeNull();
});

test("a line of ps tells it in minutes and seconds, hours and days", () => {
  expect(parsePs("  501     1   0:01.25")).toEqual({ pid: 501, parent: 1, cpuMs: 1250 });
  expect(parsePs("501 1 01:02:03")?.cpuMs).toBe(3_723_000);
  expect(parsePs("501 1 2-00:00:01")?.cpuMs).toBe(172_801_000);
});

test("a tree counts everything below its root and nothing beside it", () => {
  const processes = [
    { pid: 10, parent: 1, cpuMs: 5 },
    { pid: 11, parent: 10, cpuMs: 7 },
    { pid: 12, parent: 11, cpuMs: 11 },
    { pid: 20, parent: 1, cpuMs: 1000 },
  ];
  expect(treeCpuMs(processes, 10)).toBe(23);
  expect(treeCpuMs(processes, 99)).toBe(0);
});
