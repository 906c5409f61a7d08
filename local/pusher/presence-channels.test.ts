import type { PresenceChannel } from "pusher-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askToJoin, presenceMember, rawMember, record } from "./test-identity";
import { freshChannel, next, publisher, rawClient } from "./test-kit";
import { openReceiver, webhook } from "./test-receiver";
import { openTarget, startOwn, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

const salma = { user_id: "salma", user_info: { name: "سلمى" } };
const claire = { user_id: "claire", user_info: { name: "Claire" } };

/** Resolves when everything published to `channel` before has arrived there. */
async function settled(channel: PresenceChannel): Promise<void> {
  const marker = next(channel, "marker");
  await publisher(target).trigger(channel.name, "marker", null);
  await marker;
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
    askToJoin(target, raw, name, JSON.stringify(claire));
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

  it("are told to the app as text, when they come first and go last", async () => {
    const receiver = await openReceiver();
    const { target: own } = await startOwn({ webhookUrl: receiver.url, webhookTimes: { batchMs: 0, leaveDelayMs: 0 } });
    const name = freshChannel("presence");
    const sockets = [await rawMember(own, name, '{"user_id":7}'), await rawMember(own, name, '{"user_id":"7"}')];
    for (const { socket } of sockets) socket.close();
    const told: unknown[] = [];
    while (told.length < 4) told.push(...webhook(await receiver.next()).getEvents());
    const member = { channel: name, user_id: "7" };
    expect(told).toEqual([
      { name: "channel_occupied", channel: name },
      { name: "member_added", ...member },
      { name: "member_removed", ...member },
      { name: "channel_vacated", channel: name },
    ]);
  });
});

describe("on the wire", () => {
  it("a numeric id stays a number, and is the same member as its text", async () => {
    const name = freshChannel("presence");
    const raw = await rawClient(target);
    askToJoin(target, raw, name, '{"user_id":7}');
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
    askToJoin(target, raw, name, JSON.stringify({ user_id: id, user_info: { polluted: true } }));
    const ack = (await raw.next()) as { data: string };
    expect(ack.data).toBe(`{"presence":{"ids":["${id}"],"hash":{"${id}":{"polluted":true}},"count":1}}`);
    const { members } = await presenceMember(target, name, salma);
    expect(members.count).toBe(2);
    expect(members.get(id)).toEqual({ id, info: { polluted: true } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
