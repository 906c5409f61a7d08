import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callApi } from "./test-api";
import { authorizedClient } from "./test-identity";
import { freshChannel, joined, next, publisher, rawClient, subscriber } from "./test-kit";
import { openReceiver, webhook } from "./test-receiver";
import { openTarget, startOwn, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

const masterKey = { encryptionMasterKeyBase64: Buffer.alloc(32, 7).toString("base64") };

/** What a new subscriber hears, in order, up to the event named `last`. */
async function firstWords(channel: string, last: string): Promise<unknown[]> {
  const api = publisher(target, masterKey);
  const member = channel.startsWith("presence-") ? { user_id: "salma" } : undefined;
  const pusher = authorizedClient(target, (socketId, name) => api.authorizeChannel(socketId, name, member));
  const heard: unknown[] = [];
  const joined = pusher.subscribe(channel);
  joined.bind_global((event: string, data: unknown) => heard.push(event === "price" ? [event, data] : event));
  await next(joined, last);
  return heard;
}

const kinds = ["cache", "private-cache", "presence-cache", "private-encrypted-cache"];

describe("cache channels", () => {
  it.each(kinds)("%s: repeat the last event to whoever comes later, after the acknowledgement", async (kind) => {
    const channel = freshChannel(kind);
    for (const amount of [41, 42]) await publisher(target, masterKey).trigger(channel, "price", { amount });
    expect(await firstWords(channel, "price")).toEqual(["pusher:subscription_succeeded", ["price", { amount: 42 }]]);
  });

  it.each(kinds)("%s: say that there is nothing to repeat", async (kind) => {
    const channel = freshChannel(kind);
    expect(await firstWords(channel, "pusher:cache_miss")).toEqual([
      "pusher:subscription_succeeded",
      "pusher:cache_miss",
    ]);
  });

  it("remember batches, and an event that spared its author", async () => {
    const [one, other] = [freshChannel("cache"), freshChannel("cache")];
    const raw = await rawClient(target);
    await publisher(target).triggerBatch([{ channel: one, name: "price", data: "1" }]);
    await publisher(target).trigger(other, "price", 2, { socket_id: raw.socketId });
    expect(await firstWords(one, "price")).toContainEqual(["price", 1]);
    expect(await firstWords(other, "price")).toContainEqual(["price", 2]);
  });

  it("remember nothing for channels of other kinds", async () => {
    const channel = freshChannel("my-cache");
    await publisher(target).trigger(channel, "price", 1);
    const raw = await joined(target, channel);
    await publisher(target).trigger(channel, "marker", null);
    expect(await raw.next()).toMatchObject({ event: "marker" });
  });

  it("send nothing to a subscription that was refused", async () => {
    const channel = freshChannel("private-cache");
    await publisher(target).trigger(channel, "price", 1);
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel, auth: `${target.key}:guess` } });
    expect(await raw.next()).toMatchObject({ event: "pusher:error" });
    expect(await raw.next()).toMatchObject({ event: "pusher:subscription_error" });
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
  });
});

describe("the app", () => {
  it("hears of a channel that has nothing to repeat, and of no other", async () => {
    const receiver = await openReceiver();
    const { target: own } = await startOwn({ webhookUrl: receiver.url, webhookTimes: { batchMs: 0 } });
    const [full, empty] = [freshChannel("cache"), freshChannel("cache")];
    await publisher(own).trigger(full, "price", 42);
    for (const channel of [full, empty, empty]) await subscriber(own, channel);
    const told: unknown[] = [];
    while (told.length < 3) told.push(...webhook(await receiver.next()).getEvents());
    expect(told).toEqual([
      { name: "channel_occupied", channel: full },
      { name: "channel_occupied", channel: empty },
      { name: "cache_miss", channel: empty },
    ]);
  });
});

describe("the HTTP API", () => {
  it("tells the cached event and how long it will last", async () => {
    const channel = freshChannel("cache");
    const api = publisher(target);
    const params = { info: "cache" };
    const before = await api.get({ path: `/channels/${channel}`, params });
    expect(await before.json()).toEqual({ occupied: false, cache: null });
    await api.trigger(channel, "price", { amount: 42 });
    const after = await (await api.get({ path: `/channels/${channel}`, params })).json();
    expect(after).toEqual({ occupied: false, cache: { data: '{"amount":42}', ttl: expect.any(Number) } });
    expect(after.cache.ttl).toBeLessThanOrEqual(1800);
    expect(after.cache.ttl).toBeGreaterThan(0);
  });

  it.each([
    ["/channels/test", {}],
    ["/channels/private-test", {}],
    ["/channels", { filter_by_prefix: "cache-" }],
  ])("refuses info=cache on %s", async (path, more) => {
    expect(await callApi(target, { path, params: { info: "cache", ...more } })).toMatchObject({ status: 400 });
  });

  it("refuses info=cache on a trigger", async () => {
    const body = JSON.stringify({ name: "n", data: "1", channel: "cache-a", info: "cache" });
    expect(await callApi(target, { path: "/events", body })).toMatchObject({ status: 400 });
  });
});
