import { expect, it } from "vitest";
import { backoffMs, isGivenUp } from "./dispatch-rules";

const HOUR_MS = 3_600_000;

it("goes on trying for as long as a mail server may be away, however often it was tried", () => {
  expect(isGivenUp(60, 47 * HOUR_MS)).toBe(false);
  expect(isGivenUp(60, 48 * HOUR_MS)).toBe(true);
});

it("gives what is old already all of its attempts when it is tried again", () => {
  expect(isGivenUp(19, 1000 * HOUR_MS)).toBe(false);
  expect(isGivenUp(20, 1000 * HOUR_MS)).toBe(true);
});

it("waits twice as long after each failure, to an hour", () => {
  const minutes = [1, 2, 3, 7, 8, 9, 60].map((attempts) => backoffMs(attempts, 0.5) / 60_000);
  expect(minutes).toEqual([0.5, 1, 2, 32, 60, 60, 60]);
});
