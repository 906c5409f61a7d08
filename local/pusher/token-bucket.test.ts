import { describe, expect, it } from "vitest";
import { TokenBucket } from "./token-bucket";

function takeAll(bucket: TokenBucket, nowMs: number): number {
  let taken = 0;
  while (bucket.take(nowMs)) taken += 1;
  return taken;
}

describe("a token bucket", () => {
  it("starts full, whenever that is", () => {
    expect(takeAll(new TokenBucket(10, 25), 0)).toBe(25);
    expect(takeAll(new TokenBucket(10, 25), 1_800_000_000_000)).toBe(25);
  });

  it("refills with time, in parts of a second too", () => {
    const bucket = new TokenBucket(10, 25);
    takeAll(bucket, 1000);
    expect(bucket.take(1099)).toBe(false);
    expect(bucket.take(1100)).toBe(true);
    expect(takeAll(bucket, 1600)).toBe(5);
  });

  it("never holds more than its burst", () => {
    const bucket = new TokenBucket(10, 25);
    takeAll(bucket, 1000);
    expect(takeAll(bucket, 1_000_000)).toBe(25);
  });

  it("loses nothing to being asked too often", () => {
    const bucket = new TokenBucket(10, 1);
    let taken = 0;
    for (let nowMs = 0; nowMs <= 1000; nowMs += 1) if (bucket.take(nowMs)) taken += 1;
    expect(taken).toBe(11);
  });

  it("neither gives nor takes when the clock goes back", () => {
    const bucket = new TokenBucket(10, 2);
    expect(bucket.take(5000)).toBe(true);
    expect(takeAll(bucket, 1000)).toBe(1);
    expect(takeAll(bucket, 1100)).toBe(1);
  });
});
