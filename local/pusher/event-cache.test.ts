import { describe, expect, it } from "vitest";
import { EventCache } from "./event-cache";
import { CACHED_EVENT_TTL_MS, MAX_CACHED_BYTES, MAX_DATA_BYTES, MISS_QUIET_MS } from "./limits";

const event = { name: "price", data: "42" };

describe("the event cache", () => {
  it("forgets an event after half an hour, and counts down to it", () => {
    let now = 1;
    const cache = new EventCache(() => now);
    cache.set("cache-a", event);
    now += CACHED_EVENT_TTL_MS - 1500;
    expect(cache.get("cache-a")).toEqual(event);
    expect(cache.describe("cache-a")).toEqual({ data: "42", ttl: 2 });
    now += 1501;
    expect(cache.get("cache-a")).toBeNull();
    expect(cache.describe("cache-a")).toBeNull();
  });

  it("lets a newer event live half an hour again", () => {
    let now = 1;
    const cache = new EventCache(() => now);
    cache.set("cache-a", event);
    now += CACHED_EVENT_TTL_MS - 1;
    cache.set("cache-a", { ...event, data: "43" });
    now += CACHED_EVENT_TTL_MS - 1;
    expect(cache.get("cache-a")).toEqual({ name: "price", data: "43" });
  });

  it("finds a miss new once in a while only, and each channel's apart", () => {
    let now = 1;
    const cache = new EventCache(() => now);
    expect([cache.isNewMiss("cache-a"), cache.isNewMiss("cache-a"), cache.isNewMiss("cache-b")]).toEqual([
      true,
      false,
      true,
    ]);
    now += MISS_QUIET_MS + 1;
    expect(cache.isNewMiss("cache-a")).toBe(true);
  });

  it("gives up the channel that was used least recently, when its memory is full", () => {
    const cache = new EventCache();
    const data = "x".repeat(MAX_DATA_BYTES);
    const room = Math.floor(MAX_CACHED_BYTES / (2 * MAX_DATA_BYTES));
    for (let number = 0; number < room; number += 1) {
      cache.set(`cache-${number}`, { name: "price", data });
      cache.get("cache-0");
    }
    expect(cache.get("cache-0")).not.toBeNull();
    expect(cache.get("cache-1")).toBeNull();
    expect(cache.get(`cache-${room - 1}`)).not.toBeNull();
  });
});
