import { describe, expect, it } from "vitest";
import {
  client,
  freshChannel,
  get,
  next,
  publisher,
  record,
  refusal,
  settle,
  signing,
  statusOf,
  subscriber,
} from "./conformance-kit";
import { member } from "./conformance-people";

const salma = { user_id: "salma", user_info: { name: "سلمى" } };
const claire = { user_id: "claire", user_info: { name: "Claire" } };

describe("the members of a presence channel", () => {
  it("learn who is there, themselves included", async () => {
    const channel = freshChannel("presence");
    await member(channel, salma);
    const { members } = await member(channel, claire);
    expect(members.count).toBe(2);
    expect(members.me).toEqual({ id: "claire", info: claire.user_info });
    expect(members.get("salma")).toEqual({ id: "salma", info: salma.user_info });
  });

  it("hear of those who come and of those who go", async () => {
    const channel = freshChannel("presence");
    const first = await member(channel, salma);
    const added = next(first, "pusher:member_added");
    const second = await member(channel, claire);
    expect(await added).toEqual({ id: "claire", info: claire.user_info });
    const removed = next(first, "pusher:member_removed");
    second.pusher.disconnect();
    expect(await removed).toMatchObject({ id: "claire" });
    expect(first.members.count).toBe(1);
  });

  it("are one each, whatever the number of their connections", async () => {
    const channel = freshChannel("presence");
    const watcher = await member(channel, salma);
    const heard: unknown[] = [];
    for (const event of ["pusher:member_added", "pusher:member_removed"])
      watcher.bind(event, ({ id }: { id: string }) => heard.push([event, id]));
    const [phone, laptop] = [await member(channel, claire), await member(channel, claire)];
    expect(laptop.members.count).toBe(2);
    phone.pusher.unsubscribe(channel);
    // The server takes a connection's words in order: once this channel is joined, the other one is left.
    await next(phone.pusher.subscribe(freshChannel()), "pusher:subscription_succeeded");
    await settle(watcher.pusher, channel);
    expect(heard).toEqual([["pusher:member_added", "claire"]]);
    const removed = next(watcher, "pusher:member_removed");
    laptop.pusher.unsubscribe(channel);
    await removed;
  });

  it("hear nothing of themselves", async () => {
    const channel = freshChannel("presence");
    const only = await member(channel, salma);
    const heard: string[] = [];
    only.bind_global((event: string) => heard.push(event));
    await settle(only.pusher, channel);
    expect(heard).toEqual(["last"]);
  });

  it("are counted and listed to who has the secret", async () => {
    const channel = freshChannel("presence");
    for (const person of [salma, claire, claire]) await member(channel, person);
    expect(await get(`/channels/${channel}`, { info: "user_count" })).toMatchObject({ occupied: true, user_count: 2 });
    const list = await get("/channels", { filter_by_prefix: channel, info: "user_count" });
    expect(list).toMatchObject({ channels: { [channel]: { user_count: 2 } } });
    const { users } = (await get(`/channels/${channel}/users`)) as { users: { id: string }[] };
    expect(users.map(({ id }) => id).sort()).toEqual(["claire", "salma"]);
  });

  it("are listed to nobody else", async () => {
    const stranger = publisher({ secret: "not-the-secret-of-this-app" });
    expect(await statusOf(stranger.get({ path: `/channels/${freshChannel("presence")}/users` }))).toBe(401);
  });

  it("are not to be listed where there are none", async () => {
    expect(await statusOf(publisher().get({ path: `/channels/${freshChannel("private")}/users` }))).toBe(400);
  });

  const forger = publisher({ secret: "not-the-secret-of-this-app" });
  it.each<[string, Parameters<typeof signing>[0]]>([
    ["the signature of another secret", (socketId, channel) => forger.authorizeChannel(socketId, channel, salma)],
    ["the signature of another socket", (_, channel) => publisher().authorizeChannel("1.1", channel, salma)],
    [
      "a person who is not the one that was signed",
      (socketId, channel) => ({
        ...publisher().authorizeChannel(socketId, channel, salma),
        channel_data: JSON.stringify(claire),
      }),
    ],
  ])("are not joined by %s", async (_, sign) => {
    const channel = freshChannel("presence");
    const watcher = await member(channel, { user_id: "watcher" });
    const stranger = client({ channelAuthorization: signing(sign) });
    const closed = stranger.subscribe(channel);
    const heard = record(closed);
    await refusal(stranger, closed);
    await settle(watcher.pusher, channel);
    expect([watcher.members.count, heard]).toEqual([1, []]);
  });
});

describe("a public channel", () => {
  it("has no members to tell of", async () => {
    const channel = freshChannel();
    const pusher = await subscriber(channel);
    const heard = record(pusher.channel(channel));
    await subscriber(channel);
    await settle(pusher, channel);
    expect(heard).toEqual([["last", true]]);
  });
});
