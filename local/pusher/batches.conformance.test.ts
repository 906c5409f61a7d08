import { describe, expect, it } from "vitest";
import { freshChannel, post, publisher, record, settle, subscriber } from "./conformance-kit";

describe("a batch", () => {
  it("is delivered in order", async () => {
    const channel = freshChannel();
    const pusher = await subscriber(channel);
    const heard = record(pusher.channel(channel));
    await publisher().triggerBatch([1, 2, 3].map((data) => ({ channel, name: "news", data })));
    await settle(pusher, channel);
    expect(heard.slice(0, -1)).toEqual([1, 2, 3].map((data) => ["news", data]));
  });

  it("spares of each event the connection that it names", async () => {
    const channel = freshChannel();
    const pusher = await subscriber(channel);
    const heard = record(pusher.channel(channel));
    await publisher().triggerBatch([
      { channel, name: "spared", data: 1, socket_id: pusher.connection.socket_id },
      { channel, name: "heard", data: 2 },
    ]);
    await settle(pusher, channel);
    expect(heard.slice(0, -1)).toEqual([["heard", 2]]);
  });

  it("may be ten events", async () => {
    const batch = Array.from({ length: 10 }, () => ({ name: "n", channel: "c", data: "x".repeat(10_000) }));
    expect(await post("/batch_events", { batch })).toBe(200);
  });

  const good = { name: "n", data: "1" };
  it.each([
    ["eleven events", 400, Array.from({ length: 10 }, () => good)],
    ["an event without data", 400, [{ name: "n" }]],
    ["an event on a channel with a space", 400, [{ ...good, channel: "a b" }]],
    ["a large event", 413, [{ ...good, data: "x".repeat(10_241) }]],
  ])("is refused for %s as a whole", async (_, status, others) => {
    const channel = freshChannel();
    const pusher = await subscriber(channel);
    const heard = record(pusher.channel(channel));
    const batch = [{ ...good, channel }, ...others.map((event) => ({ channel, ...event }))];
    expect(await post("/batch_events", { batch })).toBe(status);
    await settle(pusher, channel);
    expect(heard).toEqual([["last", true]]);
  });
});
