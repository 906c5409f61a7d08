import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WebhookEvent } from "./webhook-delay";
import { WebhookDelay } from "./webhook-delay";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const passed: WebhookEvent[] = [];
  return { passed, delay: new WebhookDelay(3000, (event) => passed.push(event)) };
}

const left = { name: "channel_vacated", channel: "room" } as const;
const came = { name: "channel_occupied", channel: "room" } as const;
const memberLeft = { name: "member_removed", channel: "room", user_id: "1" } as const;
const memberCame = { name: "member_added", channel: "room", user_id: "1" } as const;

describe("webhook events of leaving", () => {
  it("wait three seconds, in their order", () => {
    const { passed, delay } = open();
    delay.take(memberLeft);
    delay.take(left);
    vi.advanceTimersByTime(2999);
    expect(passed).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(passed).toEqual([memberLeft, left]);
  });

  it("are cancelled by a return, which is then no news either", () => {
    const { passed, delay } = open();
    for (const event of [memberLeft, left]) delay.take(event);
    vi.advanceTimersByTime(2999);
    for (const event of [came, memberCame]) delay.take(event);
    vi.advanceTimersByTime(60_000);
    expect(passed).toEqual([]);
    delay.take(left);
    vi.advanceTimersByTime(3000);
    expect(passed).toEqual([left]);
  });

  it("are not cancelled by a return that comes too late, or elsewhere, or of somebody else", () => {
    const { passed, delay } = open();
    delay.take(left);
    delay.take(memberLeft);
    delay.take({ ...came, channel: "hall" });
    delay.take({ ...memberCame, user_id: "2" });
    vi.advanceTimersByTime(3000);
    delay.take(came);
    const names = passed.map(({ name }) => name);
    expect(names).toEqual([
      "channel_occupied",
      "member_added",
      "channel_vacated",
      "member_removed",
      "channel_occupied",
    ]);
  });

  it("keep nothing else waiting", () => {
    const { passed, delay } = open();
    const others: WebhookEvent[] = [
      came,
      memberCame,
      { name: "cache_miss", channel: "cache-room" },
      { name: "client_event", channel: "private-room", event: "client-x", data: "{}", socket_id: "1.1" },
    ];
    for (const event of others) delay.take(event);
    expect(passed).toEqual(others);
  });

  it("are passed on at once when no more waiting is wanted", () => {
    const { passed, delay } = open();
    delay.take(left);
    delay.release();
    vi.advanceTimersByTime(60_000);
    expect(passed).toEqual([left]);
  });
});
