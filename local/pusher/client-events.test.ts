import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presenceMember, rawMember, record } from "./test-identity";
import { freshChannel, next, publisher, subscriber } from "./test-kit";
import { openReceiver, webhook } from "./test-receiver";
import { openTarget, startOwn, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

describe("client events", () => {
  it("reach the others in a private channel, and not the sender", async () => {
    const name = freshChannel("private");
    const [sender, receiver] = [await subscriber(target, name), await subscriber(target, name)];
    const [sent, heard] = [record(sender.channel(name)), record(receiver.channel(name))];
    sender.channel(name).trigger("client-typing", { text: "…" });
    await next(receiver.channel(name), "client-typing");
    const marker = next(sender.channel(name), "marker");
    await publisher(target).trigger(name, "marker", null);
    await marker;
    expect(heard[0]).toEqual(["client-typing", { text: "…" }]);
    expect(sent).toEqual([["marker", null]]);
  });

  it.each([
    ["an object", { a: [1, "é"] }],
    ["a string", "text"],
    ["a string that is JSON", '{"a":1}'],
    ["a number", 7],
    ["null", null],
    ["a prototype", JSON.parse('{"__proto__":{"a":1}}')],
  ])("hand on %s as the type it was", async (_, data) => {
    const name = freshChannel("private");
    const [sender, receiver] = [await rawMember(target, name), await rawMember(target, name)];
    sender.send({ event: "client-note", channel: name, data });
    const frame = await receiver.next();
    expect(frame).toEqual({ event: "client-note", channel: name, data });
    expect(JSON.stringify(frame)).toContain(JSON.stringify(data));
  });

  it("may come without data", async () => {
    const name = freshChannel("private");
    const [sender, receiver] = [await rawMember(target, name), await rawMember(target, name)];
    sender.send({ event: "client-note", channel: name });
    expect(await receiver.next()).toEqual({ event: "client-note", channel: name });
  });

  it("carry their author in presence channels, as the server knows it", async () => {
    const name = freshChannel("presence");
    const receiver = await presenceMember(target, name, { user_id: "claire" });
    const sender = await rawMember(target, name, '{"user_id":7}');
    const heard = new Promise((resolve) => {
      receiver.bind("client-note", (data: unknown, metadata: unknown) => resolve([data, metadata]));
    });
    sender.send({ event: "client-note", channel: name, data: 1, user_id: "claire" });
    expect(await heard).toEqual([1, { user_id: "7" }]);
  });

  it("carry no author in private channels, whatever the client says", async () => {
    const name = freshChannel("private");
    const [sender, receiver] = [await rawMember(target, name), await rawMember(target, name)];
    sender.send({ event: "client-note", channel: name, data: 1, user_id: "claire" });
    expect(await receiver.next()).toEqual({ event: "client-note", channel: name, data: 1 });
  });

  it.each([
    ["a name of 200 characters", { event: `client-${"n".repeat(193)}` }],
    ["10,240 bytes of text", { data: "é".repeat(5120) }],
    ["10,240 bytes of JSON", { data: ["x".repeat(10_236)] }],
  ])("may have %s", async (_, change) => {
    const name = freshChannel("private");
    const [sender, receiver] = [await rawMember(target, name), await rawMember(target, name)];
    sender.send({ event: "client-note", channel: name, data: 1, ...change });
    expect(await receiver.next()).toMatchObject({ channel: name, ...change });
  });

  it("are not what a cache channel repeats", async () => {
    const name = freshChannel("private-cache");
    const sender = await rawMember(target, name);
    expect(await sender.next()).toMatchObject({ event: "pusher:cache_miss" });
    const receiver = await rawMember(target, name);
    await receiver.next();
    sender.send({ event: "client-note", channel: name, data: 1 });
    expect(await receiver.next()).toMatchObject({ event: "client-note" });
    expect(await (await rawMember(target, name)).next()).toMatchObject({ event: "pusher:cache_miss" });
  });

  it("are told to the app, with their author where there is one", async () => {
    const receiver = await openReceiver();
    const { target: own } = await startOwn({ webhookUrl: receiver.url, webhookTimes: { batchMs: 0 } });
    const [quiet, present] = [freshChannel("private"), freshChannel("presence")];
    const [one, other] = [await rawMember(own, quiet), await rawMember(own, present, '{"user_id":7}')];
    one.send({ event: "client-note", channel: quiet, data: { a: 1 } });
    other.send({ event: "client-note", channel: present, data: "text", user_id: "8" });
    const told: unknown[] = [];
    while (told.length < 2) {
      const events = webhook(await receiver.next()).getEvents();
      told.push(...events.filter(({ name }) => name === "client_event"));
    }
    const common = { name: "client_event", event: "client-note" };
    expect(told).toContainEqual({ ...common, channel: quiet, data: '{"a":1}', socket_id: one.socketId });
    expect(told).toContainEqual({ ...common, channel: present, data: "text", socket_id: other.socketId, user_id: "7" });
  });
});
