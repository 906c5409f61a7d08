import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { gather } from "./gather";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("does several requests at once, and one that comes later again", () => {
  const work = vi.fn();
  const { request } = gather(work, 250);
  request();
  vi.advanceTimersByTime(249);
  request();
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(1);
  request();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(2);
});

it("does nothing once it is stopped, until it is asked again", () => {
  const work = vi.fn();
  const { request, stop } = gather(work, 250);
  request();
  stop();
  vi.advanceTimersByTime(1000);
  expect(work).not.toHaveBeenCalled();
  request();
  vi.advanceTimersByTime(250);
  expect(work).toHaveBeenCalledOnce();
});
