import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Backlog } from "./backlog";

const PAUSE_MS = 2000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function remember(maxPeople?: number) {
  const settled: string[][] = [];
  const backlog = new Backlog((userIds) => settled.push(userIds), maxPeople);
  return { backlog, settled };
}

describe("a backlog", () => {
  it("hands over everybody once, and then nobody", () => {
    const { backlog, settled } = remember();
    backlog.add(["salma", "youssef"]);
    backlog.add(["salma"]);
    vi.advanceTimersByTime(10 * PAUSE_MS);
    expect(settled).toEqual([["salma", "youssef"]]);
  });

  it("forgets nobody, however many they are", () => {
    const { backlog, settled } = remember();
    const people = Array.from({ length: 20_000 }, (_, n) => `person ${n}`);
    for (const person of people) backlog.add([person]);
    vi.advanceTimersByTime(PAUSE_MS);
    expect(settled).toEqual([people]);
  });

  it("remembers no more than it may where people can do without", () => {
    const { backlog, settled } = remember(2);
    backlog.add(["salma", "youssef", "claire"]);
    vi.advanceTimersByTime(PAUSE_MS);
    expect(settled).toEqual([["salma", "youssef"]]);
  });
});
