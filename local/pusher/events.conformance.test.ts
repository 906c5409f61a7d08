import { describe, expect, it } from "vitest";
import { freshChannel, next, post, publisher, record, settle, statusOf, subscriber } from "./conformance-kit";
import { isWithout } from "./conformance-target";

describe("an event", () => {
  it.each([
    ["an object", { text: "Bonjour", list: [1, null] }],
    ["a text", "salam"],
    ["an empty text", ""],
    ["a number", 0],
    ["Arabic and emoji", "سلام 🕌"],
    ["what JSON escapes", '"\\\u0000\u2028/'],
    ["the name of an object's own property", { constructor: 1 }],
  ])("arrives with %s as it was sent", async (_, data) => {
    const channel = freshChannel();
    const pusher = await subscriber(channel);
    const heard = next(pusher.channel(channel), "news");
    expect(await statusOf(publisher().trigger(channel, "news", data))).toBe(200);
    expect(await heard).toEqual(data);
  });

  it("reaches every channel that is named, once each, and no other", async () => {
    const [one, two, other] = [freshChannel(), freshChannel(), freshChannel()];
    const pusher = await subscriber(one);
    const heard = [record(pusher.channel(one))];
    for (const channel of [two, other]) {
      const joined = pusher.subscribe(channel);
      heard.push(record(joined));
      await next(joined, "pusher:subscription_succeeded");
    }
    await publisher().trigger([one, two], "news", 1);
    for (const channel of [one, two, other]) await settle(pusher, channel);
    const last = ["last", true];
    expect(heard).toEqual([[["news", 1], last], [["news", 1], last], [last]]);
  });

  it("reaches everybody in the channel but the connection that is spared", async () => {
    const channel = freshChannel();
    const [author, other] = await Promise.all([subscriber(channel), subscriber(channel)]);
    const heard = [record(author.channel(channel)), record(other.channel(channel))];
    await publisher().trigger(channel, "news", "mine", { socket_id: author.connection.socket_id });
    await Promise.all([next(author.channel(channel), "last"), settle(other, channel)]);
    const last = ["last", true];
    expect(heard).toEqual([[last], [["news", "mine"], last]]);
  });

  it("arrives in the order in which it was sent", async () => {
    const channel = freshChannel();
    const pusher = await subscriber(channel);
    const heard = record(pusher.channel(channel));
    for (let n = 0; n < 20; n += 1) await publisher().trigger(channel, "count", n);
    await settle(pusher, channel);
    expect(heard.slice(0, -1)).toEqual(Array.from({ length: 20 }, (_, n) => ["count", n]));
  });

  it("no longer reaches who has left the channel, until they come back", async () => {
    const [left, kept] = [freshChannel(), freshChannel()];
    const pusher = await subscriber(kept);
    const channel = pusher.subscribe(left);
    const heard = record(channel);
    await next(channel, "pusher:subscription_succeeded");
    pusher.unsubscribe(left);
    // The server takes a connection's words in order: once this channel is joined, the other one is left.
    const marker = freshChannel();
    await next(pusher.subscribe(marker), "pusher:subscription_succeeded");
    await publisher().trigger(left, "news", 1);
    await settle(pusher, kept);
    expect(heard).toEqual([]);
    await next(pusher.subscribe(left), "pusher:subscription_succeeded");
    await settle(pusher, left);
  });

  it.skipIf(isWithout("subscription-count"))("is answered with the number of subscriptions when asked", async () => {
    const [busy, empty] = [freshChannel(), freshChannel()];
    await Promise.all([subscriber(busy), subscriber(busy)]);
    const answer = await publisher().trigger([busy, empty], "news", 1, { info: "subscription_count" });
    expect(await answer.json()).toMatchObject({ channels: { [busy]: { subscription_count: 2 } } });
  });
});

describe("what may be published", () => {
  const event = { name: "news", data: "{}", channels: ["test"] };
  const many = (count: number) => Array.from({ length: count }, (_, n) => `c${n}`);

  it.each([
    ["a name of 200 characters", { name: "n".repeat(200) }],
    ["100 channels", { channels: many(100) }],
    ["a channel of every allowed character", { channels: ["A-z_0=9@,.;"] }],
    ["10,000 bytes", { data: "x".repeat(10_000) }],
    ["the single channel of older libraries", { channels: undefined, channel: "test" }],
  ])("includes %s", async (_, change) => {
    expect(await post("/events", { ...event, ...change })).toBe(200);
  });

  it.each([
    ["no name", 400, { name: undefined }],
    ["a name of 201 characters", 400, { name: "n".repeat(201) }],
    ["no data", 400, { data: undefined }],
    ["no channels", 400, { channels: [] }],
    ["101 channels", 400, { channels: many(101) }],
    ["a channel with a space", 400, { channels: ["a b"] }],
    ["a channel with a slash", 400, { channels: ["a/b"] }],
    ["a channel of 201 characters", 400, { channels: ["c".repeat(201)] }],
    ["more than 10 KB", 413, { data: "x".repeat(10_241) }],
    ["more than 10 KB in fewer characters", 413, { data: "é".repeat(5_121) }],
    ["a socket id that is none", 400, { socket_id: "abc" }],
  ])("excludes %s with %i", async (_, status, change) => {
    expect(await post("/events", { ...event, ...change })).toBe(status);
  });
});
