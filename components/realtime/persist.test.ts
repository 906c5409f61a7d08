import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { persist } from "./persist";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("goes on after failures until it succeeds", async () => {
  const attempt = vi
    .fn(async () => "loaded")
    .mockRejectedValueOnce(new Error())
    .mockRejectedValueOnce(new Error());
  const onFailure = vi.fn();
  const result = persist(attempt, () => false, onFailure);
  await vi.advanceTimersByTimeAsync(2000);
  expect(attempt).toHaveBeenCalledTimes(1);
  await vi.runAllTimersAsync();
  expect(await result).toBe("loaded");
  expect([attempt.mock.calls.length, onFailure.mock.calls.length]).toEqual([3, 2]);
});

it("stops without a word when nobody wants it any more", async () => {
  let isGivenUp = false;
  const onFailure = vi.fn();
  const attempt = vi.fn(async () => {
    isGivenUp = true;
    throw new Error("the page is gone");
  });
  const result = persist(attempt, () => isGivenUp, onFailure);
  await vi.runAllTimersAsync();
  expect(await result).toBeNull();
  expect([attempt.mock.calls.length, onFailure.mock.calls.length]).toEqual([1, 0]);
});
