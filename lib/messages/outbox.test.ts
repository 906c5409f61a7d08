import { describe, expect, it } from "vitest";
import { gig } from "@/lib/testing/conversation";
import {
  asShown,
  isDue,
  isExpired,
  LONGEST_WAIT_MS,
  nextTime,
  type OutboxItem,
  type Outcome,
  renewed,
  settled,
} from "./outbox";

const NOW = 1_000_000;

function item(change: Partial<OutboxItem> = {}): OutboxItem {
  return {
    ...{ viewerId: "me", conversationId: "c", clientId: "a", place: 1, body: "hello", createdAt: "" },
    ...{ context: null, attachments: [], replyTo: null, refusal: null, waitsFor: null },
    ...{ heldSince: NOW, failures: 0, triedAt: 0, notBefore: 0 },
    ...change,
  };
}

function refused(
  code: Extract<Outcome, { kind: "refused" }>["refusal"]["code"],
  retryAfter: number | null = null,
): Outcome {
  return { kind: "refused", refusal: { code, message: "No." }, retryAfter };
}

describe("an attempt", () => {
  it.each(["invalid", "forbidden", "conflict", "not_found"] as const)("refused as %s is the last one", (code) => {
    const after = settled(item(), refused(code), NOW, 0);
    expect(after).toMatchObject({ refusal: { code, message: "No." }, waitsFor: null, body: "hello" });
  });

  it("that finds gone what it was written from is repeated at once without that, and only once", () => {
    const context = gig("gone");
    const after = settled(item({ context }), refused("not_found"), NOW, 0);
    expect(after).toMatchObject({ refusal: null, context: null, body: "hello", clientId: "a" });
    expect(after && isDue(after, NOW, 0)).toBe(true);
    expect(after && settled(after, refused("not_found"), NOW, 0)).toMatchObject({ refusal: { code: "not_found" } });
  });

  it.each([
    ["a lost answer", { kind: "lost" } satisfies Outcome, "network"],
    ["a fault of the server", refused("internal"), "server"],
    ["too many at once", refused("rate_limited"), "turn"],
    ["an ended session", refused("unauthenticated"), "session"],
    ["somebody else's session", { kind: "not-own" } satisfies Outcome, "session"],
  ] as const)("is repeated after %s", (_, outcome, waitsFor) => {
    const after = settled(item(), outcome, NOW, 0);
    expect(after).toMatchObject({ refusal: null, waitsFor });
    expect(after && isDue(after, NOW, 0)).toBe(false);
    expect(after && isDue(after, after.notBefore, 0)).toBe(true);
  });

  it("waits as long as the server asks for, even when the network comes back meanwhile", () => {
    const after = settled(item(), refused("rate_limited", 40), NOW, 0);
    expect(after && [isDue(after, NOW + 39_999, NOW + 39_999), isDue(after, NOW + 40_000, 0)]).toEqual([false, true]);
  });

  it("is repeated at once when the network comes back, and otherwise ever later up to a minute", () => {
    let after = settled(item(), { kind: "lost" }, NOW, 0);
    expect(after && isDue(after, NOW + 1, NOW + 1)).toBe(true);
    const pauses = Array.from({ length: 7 }, () => {
      const pause = (after?.notBefore ?? 0) - NOW;
      after = after && settled(after, { kind: "lost" }, NOW, 0);
      return pause / 1000;
    });
    expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60]);
  });
});

describe("a message", () => {
  it("is let go after a day, counted anew when it is retried", () => {
    const old = item({ heldSince: NOW - LONGEST_WAIT_MS });
    expect([isExpired(old, NOW - 1), isExpired(old, NOW)]).toEqual([false, true]);
    expect(isExpired(renewed(old, NOW, "b"), NOW + LONGEST_WAIT_MS - 1)).toBe(false);
  });

  it("stays the same message when it is retried, unless its id is taken", () => {
    const refusal = { code: "forbidden" as const, message: "" };
    expect(renewed(item({ refusal }), NOW, "b")).toMatchObject({ clientId: "a", refusal: null });
    const taken = { code: "conflict" as const, message: "" };
    expect(renewed(item({ refusal: taken }), NOW, "b")).toMatchObject({ clientId: "b", refusal: null });
  });

  it("waits for what the one in front of it waits for, and for nothing of other conversations", () => {
    const shown = asShown(
      [
        item({ clientId: "a", waitsFor: "server" }),
        item({ clientId: "b", place: 2 }),
        item({ clientId: "c", conversationId: "d" }),
      ],
      null,
    );
    expect(shown.map(({ waitsFor }) => waitsFor)).toEqual(["server", "server", null]);
    expect(asShown([item(), item({ refusal: { code: "expired", message: "" } })], "network")).toMatchObject([
      { waitsFor: "network" },
      { waitsFor: null },
    ]);
  });

  it("asks for the next look at the time of its next attempt or its last", () => {
    expect(nextTime([item({ notBefore: NOW + 5 })], NOW)).toBe(NOW + 5);
    expect(nextTime([item()], NOW)).toBe(NOW + LONGEST_WAIT_MS);
    expect(nextTime([item({ refusal: { code: "expired", message: "" } })], NOW)).toBeNull();
  });
});
