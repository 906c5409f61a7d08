import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startHeartbeat } from "./heartbeat";
import { PING } from "./protocol";

const patience = { activityTimeoutSeconds: 30, pongTimeoutSeconds: 10 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const connection = { send: vi.fn(), close: vi.fn() };
  return { ...connection, heartbeat: startHeartbeat(connection, patience) };
}

it("silence is met with one ping, and then with 4201", () => {
  const { send, close } = open();
  vi.advanceTimersByTime(29_999);
  expect(send).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(send.mock.calls).toEqual([[PING]]);
  expect(close).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2);
  expect(close).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 4201 }));
});

it("a sign of life calls the closing off, and begins the silence anew", () => {
  const { send, close, heartbeat } = open();
  for (let round = 1; round <= 5; round += 1) {
    vi.advanceTimersByTime(30_000);
    expect(send).toHaveBeenCalledTimes(round);
    vi.advanceTimersByTime(9_999);
    heartbeat.beat();
  }
  expect(close).not.toHaveBeenCalled();
});

it("an answer that waits to be read when the patience ends still counts", () => {
  const { close, heartbeat } = open();
  vi.advanceTimersByTime(30_000);
  // As Node does: what is due runs first, then what has arrived is read, then what was put off.
  setTimeout(() => heartbeat.beat(), 10_000);
  vi.advanceTimersByTime(20_000);
  expect(close).not.toHaveBeenCalled();
});

it("nothing happens after it was stopped, not even what was put off", () => {
  const { send, close, heartbeat } = open();
  vi.advanceTimersByTime(30_000);
  setTimeout(() => heartbeat.stop(), 10_000);
  vi.advanceTimersByTime(100_000);
  expect(send).toHaveBeenCalledOnce();
  expect(close).not.toHaveBeenCalled();
});
