import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startWaking } from "./job";
import { wakeDue } from "./wake";

vi.mock("./wake", () => ({ wakeDue: vi.fn(async () => {}) }));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-26T12:00:00.000Z") });
  vi.clearAllMocks();
  globalThis.khedmaWaking = undefined;
});
afterEach(() => {
  clearInterval(globalThis.khedmaWaking);
  vi.useRealTimers();
});

it("wakes what is due every ten seconds, once however often it is started", async () => {
  startWaking();
  startWaking();
  await vi.advanceTimersByTimeAsync(30_000);
  const times = vi.mocked(wakeDue).mock.calls.map(([now]) => now.toISOString().slice(14, 19));
  expect(times).toEqual(["00:10", "00:20", "00:30"]);
});

it("goes on after a time that failed", async () => {
  vi.mocked(wakeDue).mockRejectedValueOnce(new Error("no database"));
  startWaking();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(wakeDue).toHaveBeenCalledTimes(2);
});
