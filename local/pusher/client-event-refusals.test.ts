import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { DEFAULT_LIMITS } from "./limits";
import { presenceMember, rawMember, record } from "./test-identity";
import { freshChannel, next, publisher } from "./test-kit";
import { openTarget, startOwn, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

const { clientEventsPerSecond } = DEFAULT_LIMITS;
const rejected = {
  event: "pusher:error",
  data: { code: 4301, message: expect.stringMatching(/^Client event rejected/) },
};

describe("client events", () => {
  it.each([
    ["a name of 201 characters", { event: `client-${"n".repeat(194)}` }],
    ["more than 10,240 bytes of text", { data: "é".repeat(5121) }],
    ["more than 10,240 bytes of JSON", { data: ["x".repeat(10_237)] }],
    ["no channel", { channel: undefined }],
    ["a channel that is a list", { channel: ["private-a"] }],
    ["a channel that was not joined", { channel: "private-elsewhere" }],
    ["a public channel", { channel: "public" }],
    ["a user's channel", { channel: "#server-to-user-1" }],
  ])("are refused with %s, and the connection stays", async (_, change) => {
    const name = freshChannel("private");
    const [sender, receiver] = [await rawMember(target, name), await rawMember(target, name)];
    sender.send({ event: "pusher:subscribe", data: { channel: "public" } });
    await sender.next();
    sender.send({ event: "client-note", channel: name, data: 1, ...change });
    expect(await sender.next()).toEqual(rejected);
    sender.send({ event: "client-after", channel: name, data: 1 });
    expect(await receiver.next()).toMatchObject({ event: "client-after" });
  });

  it("are refused in encrypted channels, and after leaving", async () => {
    const [encrypted, left] = [freshChannel("private-encrypted"), freshChannel("private")];
    const raw = await rawMember(target, encrypted);
    raw.send({ event: "client-note", channel: encrypted, data: 1 });
    expect(await raw.next()).toEqual(rejected);
    const gone = await rawMember(target, left);
    gone.send({ event: "pusher:unsubscribe", data: { channel: left } });
    gone.send({ event: "client-note", channel: left, data: 1 });
    expect(await gone.next()).toEqual(rejected);
  });

  it.each([
    "pusher_internal:member_removed-client-x",
    "pusher_internal:member_removed",
    "x-client-note",
    " client-note",
    "CLIENT-note",
    "news",
  ])("must begin with client-, which %j does not", async (event) => {
    const name = freshChannel("presence");
    const receiver = await presenceMember(target, name, { user_id: "claire" });
    const heard = record(receiver);
    const sender = await rawMember(target, name, '{"user_id":"claire"}');
    sender.send({ event, channel: name, data: { user_id: "claire" } });
    expect(await sender.next()).toMatchObject({ event: "pusher:error", data: { code: null } });
    const marker = next(receiver, "marker");
    await publisher(target).trigger(name, "marker", null);
    await marker;
    expect(heard).toEqual([["marker", null]]);
  });

  it("are ten per second and connection, and the others are dropped without closing", async () => {
    const { target: own } = await startOwn();
    const clock = vi.spyOn(performance, "now").mockReturnValue(5000);
    onTestFinished(() => clock.mockRestore());
    const name = freshChannel("private");
    const [sender, receiver] = [await rawMember(own, name), await rawMember(own, name)];
    expect(clientEventsPerSecond).toBe(10);
    for (let number = 0; number <= clientEventsPerSecond; number += 1) {
      sender.send({ event: "client-note", channel: name, data: number });
    }
    expect(await sender.next()).toEqual(rejected);
    for (let number = 0; number < clientEventsPerSecond; number += 1) {
      expect(await receiver.next()).toMatchObject({ data: number });
    }
    receiver.send({ event: "client-note", channel: name, data: "another's share" });
    expect(await sender.next()).toMatchObject({ data: "another's share" });
    clock.mockReturnValue(5100);
    sender.send({ event: "client-note", channel: name, data: "later" });
    expect(await receiver.next()).toMatchObject({ data: "later" });
  });

  it("can be switched off", async () => {
    const { target: own } = await startOwn({ clientEvents: false });
    const name = freshChannel("private");
    const [sender, receiver] = [await rawMember(own, name), await rawMember(own, name)];
    sender.send({ event: "client-note", channel: name, data: 1 });
    expect(await sender.next()).toEqual(rejected);
    await publisher(own).trigger(name, "marker", null);
    expect(await receiver.next()).toMatchObject({ event: "marker" });
  });
});
