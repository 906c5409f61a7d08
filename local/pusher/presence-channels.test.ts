import type { PresenceChannel } from "pusher-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorizedClient, type PresenceData, presenceMember } from "./test-identity";
import { freshChannel, hmac, next, publisher, type RawClient, rawClient } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

const salma = { user_id: "salma", user_info: { name: "سلمى" } };
const claire = { user_id: "claire", user_info: { name: "Claire" } };

/** Everything a channel reports from now on, in order. */
function record(channel: PresenceChannel): unknown[] {
  const heard: unknown[] = [];
  channel.bind_global((event: string, data: unknown) => heard.push([event, data]));
  return heard;
}

/** Resolves when everything published to `channel` before has arrived there. */
async function settled(channel: PresenceChannel): Promise<void> {
  const marker = next(channel, "marker");
  await publisher(target).trigger(channel.name, "marker", null);
  await marker;
}

function subscribeRaw(raw: RawClient, channel: string, channelData: string | undefined): void {
  const text = [raw.socketId, channel, channelData].filter((part) => part !== undefined).join(":");
  const auth = `${target.key}:${hmac(target.secret, text)}`;
  raw.send({ event: "pusher:subscribe", data: { channel, auth, channel_data: channelData } });
}

describe("members", () => {
  it("learn who is there, themselves included", async () => {
    const name = freshChannel("presence");
    await presenceMember(target, name, salma);
    const { members } = await presenceMember(target, name, claire);
    expect(members.count).toBe(2);
    expect(members.me).toEqual({ id: "claire", info: claire.user_info });
    expect(members.get("salma")).toEqual({ id: "salma", info: salma.user_info });
  });

  it("hear of those who come and go, and never of themselves", async () => {
    const name = freshChannel("presence");
    const first = await presenceMember(target, name, salma);
    const heardByFirst = record(first);
    const second = await presenceMember(target, name, claire);
    const heardBySecond = record(second);
    await settled(first);
    second.pusher.unsubscribe(name);
    await next(first, "pusher:member_removed");
    const added = ["pusher:member_added", { id: "claire", info: claire.user_info }];
    const removed = ["pusher:member_removed", { id: "claire", info: claire.user_info }];
    expect(heardByFirst).toEqual([added, ["marker", null], removed]);
    expect(heardBySecond).toEqual([["marker", null]]);
    expect(first.members.count).toBe(1);
  });

  it("are one, whatever the number of their connections", async () => {
    const name = freshChannel("presence");
    const watcher = await presenceMember(target, name, salma);
    const heard = record(watcher);
    const [phone, laptop] = [await presenceMember(target, name, claire), await presenceMember(target, name, claire)];
    expect(laptop.members.count).toBe(2);
    phone.pusher.disconnect();
    await settled(watcher);
    laptop.pusher.disconnect();
    await next(watcher, "pusher:member_removed");
    const names = heard.map((entry) => (Array.isArray(entry) ? entry[0] : entry));
    expect(names).toEqual(["pusher:member_added", "marker", "pusher:member_removed"]);
  });

  it("count as gone as soon as they begin to close", async () => {
    const name = freshChannel("presence");
    const watcher = await presenceMember(target, name, salma);
    const raw = await rawClient(target);
    subscribeRaw(raw, name, JSON.stringify(claire));
    await raw.next();
    const removed = next(watcher, "pusher:member_removed");
    raw.socket.terminate();
    expect(await removed).toMatchObject({ id: "claire" });
  });

  it("may come back after leaving", async () => {
    const name = freshChannel("presence");
    const watcher = await presenceMember(target, name, salma);
    for (let round = 0; round < 2; round += 1) {
      const added = next(watcher, "pusher:member_added");
      const guest = await presenceMember(target, name, claire);
      expect(await added).toMatchObject({ id: "claire" });
      const removed = next(watcher, "pusher:member_removed");
      guest.pusher.unsubscribe(name);
      await removed;
    }
  });

  it("that are no members any more hear nothing more", async () => {
    const name = freshChannel("presence");
    const [stayer, leaver] = [await presenceMember(target, name, salma), await presenceMember(target, name, claire)];
    const heard = record(leaver);
    const removed = next(stayer, "pusher:member_removed");
    leaver.pusher.unsubscribe(name);
    await removed;
    await publisher(target).trigger(name, "news", 1);
    const other = await presenceMember(target, freshChannel("presence"), claire);
    await settled(other);
    expect(heard).toEqual([]);
  });
});

describe("on the wire", () => {
  it("a numeric id stays a number, and is the same member as its text", async () => {
    const name = freshChannel("presence");
    const raw = await rawClient(target);
    subscribeRaw(raw, name, '{"user_id":7}');
    const ack = (await raw.next()) as { data: string };
    expect(ack).toEqual({ event: "pusher_internal:subscription_succeeded", channel: name, data: expect.any(String) });
    expect(JSON.parse(ack.data)).toEqual({ presence: { ids: [7], hash: { "7": null }, count: 1 } });
    const twin = await presenceMember(target, name, { user_id: "7" });
    expect(twin.members.count).toBe(1);
    await presenceMember(target, name, { user_id: 8, user_info: [] });
    const added = (await raw.next()) as { data: string };
    expect(added).toMatchObject({ event: "pusher_internal:member_added", channel: name });
    expect(JSON.parse(added.data)).toEqual({ user_id: 8, user_info: [] });
  });

  it.each(["__proto__", "constructor", "toString"])("the id %s is an id like any other", async (id) => {
    const name = freshChannel("presence");
    const raw = await rawClient(target);
    subscribeRaw(raw, name, JSON.stringify({ user_id: id, user_info: { polluted: true } }));
    const ack = (await raw.next()) as { data: string };
    expect(ack.data).toBe(`{"presence":{"ids":["${id}"],"hash":{"${id}":{"polluted":true}},"count":1}}`);
    const { members } = await presenceMember(target, name, salma);
    expect(members.count).toBe(2);
    expect(members.get(id)).toEqual({ id, info: { polluted: true } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("channel data", () => {
  it.each([
    ["an id of 128 characters and 1 KB about the member", { user_id: "i".repeat(128), user_info: "x".repeat(1022) }],
    ["the id 0", { user_id: 0 }],
  ])("may be %s", async (_, data: PresenceData) => {
    expect((await presenceMember(target, freshChannel("presence"), data)).members.me.id).toBe(data.user_id);
  });

  it.each([
    ["missing", undefined],
    ["no JSON", "salma"],
    ["no object", '"salma"'],
    ["without an id", '{"user_info":{}}'],
    ["an empty id", '{"user_id":""}'],
    ["an id that is an object", '{"user_id":{}}'],
    ["an id that is null", '{"user_id":null}'],
    ["a number that no language keeps", '{"user_id":12345678901234567890}'],
    ["an id of 129 characters", JSON.stringify({ user_id: "i".repeat(129) })],
    ["more than 1 KB about the member, in bytes", JSON.stringify({ user_id: "a", user_info: "é".repeat(512) })],
  ])("is refused when it is %s", async (_, channelData) => {
    const name = freshChannel("presence");
    const raw = await rawClient(target);
    subscribeRaw(raw, name, channelData);
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: null } });
    const refusal = (await raw.next()) as { data: string };
    expect(refusal).toMatchObject({ event: "pusher:subscription_error", channel: name });
    expect(JSON.parse(refusal.data)).toMatchObject({ type: "InvalidChannelData", status: 400 });
  });

  it("is refused when it is not what was signed", async () => {
    const api = publisher(target);
    const name = freshChannel("presence");
    const forged = authorizedClient(target, (socketId) => ({
      auth: api.authorizeChannel(socketId, name, claire).auth,
      channel_data: JSON.stringify(salma),
    }));
    const refusal = await next(forged.subscribe(name), "pusher:subscription_error");
    expect(refusal).toMatchObject({ type: "AuthError", status: 401 });
    expect((await presenceMember(target, name, claire)).members.count).toBe(1);
  });
});

describe("a full channel", () => {
  it("refuses the 101st member, and no further connection of those present", { timeout: 60_000 }, async () => {
    const name = freshChannel("presence");
    for (let id = 1; id < 100; id += 1) {
      const raw = await rawClient(target);
      subscribeRaw(raw, name, JSON.stringify({ user_id: id }));
      await raw.next();
    }
    const last = await presenceMember(target, name, salma);
    expect(last.members.count).toBe(100);
    const stranger = authorizedClient(target, (id, channel) => publisher(target).authorizeChannel(id, channel, claire));
    const refusal = await next(stranger.subscribe(name), "pusher:subscription_error");
    expect(refusal).toMatchObject({ type: "LimitReached", status: 403 });
    expect((await presenceMember(target, name, { user_id: 7 })).members.count).toBe(100);
    last.pusher.disconnect();
    while ((await users(name)).length === 100);
    expect((await presenceMember(target, name, claire)).members.count).toBe(100);
  });
});

async function users(channel: string): Promise<unknown[]> {
  return (await (await publisher(target).get({ path: `/channels/${channel}/users` })).json()).users;
}
