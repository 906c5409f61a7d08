import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastReadOf, type ReceiptInput, receive } from "./receipts";

const ME = "me";
const OTHER = "other";

function message(seq: number, senderId = ME, deletedAt: string | null = null) {
  return { seq, senderId, deletedAt };
}

describe("up to where the other has read", () => {
  it("moves forward only, whatever comes late, twice or out of order", () => {
    const input = fc.record({ type: fc.constantFrom("read", "fetched"), seq: fc.nat({ max: 50 }) });
    fc.assert(
      fc.property(fc.array(input as fc.Arbitrary<ReceiptInput & { seq: number }>), (inputs) => {
        const told = inputs.reduce(receive, 0);
        expect(told).toBe(Math.max(0, ...inputs.map(({ seq }) => seq)));
        expect(inputs.toReversed().reduce(receive, told)).toBe(told);
      }),
    );
  });

  it("is not told any more once the server says so", () => {
    expect(receive(7, { type: "fetched", seq: null })).toBeNull();
  });

  it("is told again from the first receipt, or when the server is asked", () => {
    expect(receive(null, { type: "read", seq: 4 })).toBe(4);
    expect(receive(null, { type: "fetched", seq: 4 })).toBe(4);
  });
});

describe("the message that is marked as read", () => {
  it("is the newest of one's own up to there", () => {
    const messages = [message(1), message(2), message(3)];
    expect([0, 1, 2, 3].map((read) => lastReadOf(messages, ME, read))).toEqual([null, 1, 2, 3]);
  });

  it("is also the one above an answer, however late its receipt is", () => {
    expect(lastReadOf([message(1), message(2), message(3, OTHER), message(4)], ME, 0)).toBe(2);
  });

  it("is none where nothing is told, not even for an answer", () => {
    expect(lastReadOf([message(1), message(2, OTHER)], ME, null)).toBeNull();
    expect(lastReadOf([], ME, 0)).toBeNull();
  });

  it("is never one that was unsent", () => {
    expect(lastReadOf([message(1), message(2, ME, "2026-11-26T10:00:00.000Z")], ME, 2)).toBe(1);
  });

  it("is not claimed within a window that ends before it", () => {
    expect(lastReadOf([message(1), message(2)], ME, 3)).toBeNull();
  });

  it("is in a lane the newest of one's own there, however far they have read elsewhere", () => {
    expect(lastReadOf([message(1), message(4), message(6)], ME, 9, true)).toBe(6);
    expect(lastReadOf([message(1), message(4), message(6)], ME, 5, true)).toBe(4);
  });
});
