import { describe, expect, it } from "vitest";
import { WebhookQueue } from "./webhook-queue";

function filled(limit: number, events: readonly string[]) {
  const queue = new WebhookQueue(limit);
  return { queue, dropped: events.map((event) => queue.add(event)) };
}

describe("the queue of webhook events", () => {
  it("gives them out in their order, as many as fit", () => {
    const { queue } = filled(100, ["aaa", "bbb", "ccc", "d"]);
    expect(queue.take(6)).toEqual(["aaa", "bbb"]);
    expect(queue.take(6)).toEqual(["ccc", "d"]);
    expect(queue.length).toBe(0);
  });

  it("gives out at least one, however large", () => {
    expect(filled(100, ["aaaaaaaaaa", "b"]).queue.take(5)).toEqual(["aaaaaaaaaa"]);
  });

  it("drops the oldest beyond its limit, and counts them", () => {
    const { queue, dropped } = filled(6, ["aaa", "bbb", "c", "dddddd"]);
    expect(dropped).toEqual([0, 0, 1, 2]);
    expect(queue.take(100)).toEqual(["dddddd"]);
    expect(queue.add("eeeeee")).toBe(0);
  });

  it("drops a tenth at once when it is long", () => {
    const { queue } = filled(100, Array<string>(100).fill("a"));
    expect([queue.add("b"), queue.add("c"), queue.length]).toEqual([11, 0, 91]);
    expect(queue.take(100).join("")).toBe(`${"a".repeat(89)}bc`);
  });

  it("drops what can never fit", () => {
    const { queue, dropped } = filled(6, ["aaaaaaa"]);
    expect(dropped).toEqual([1]);
    expect(queue.length).toBe(0);
  });
});
