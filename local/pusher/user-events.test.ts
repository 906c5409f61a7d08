import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { Connection } from "./connection";
import { callApi } from "./test-api";
import { signedIn, signInFrame } from "./test-identity";
import { freshChannel, hmac, next, publisher, type RawClient, rawClient } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

async function rawUser(id: string): Promise<RawClient> {
  const raw = await rawClient(target);
  raw.send(signInFrame(target, raw.socketId, { id }));
  await raw.next();
  return raw;
}

describe("events to a user", () => {
  it("reach each of the user's connections once, and nobody else's", async () => {
    const [id, other] = [freshChannel("user"), freshChannel("user")];
    const heard: unknown[] = [];
    const [phone, laptop, stranger] = [
      await signedIn(target, { id }),
      await signedIn(target, { id }),
      await signedIn(target, { id: other }),
    ];
    const ends = [phone, laptop, stranger].map((pusher, index) => {
      pusher.user.bind("news", (data: unknown) => heard.push([index, data]));
      return next(pusher.user, "end");
    });
    await publisher(target).sendToUser(id, "news", { text: "سلام" });
    for (const user of [id, other]) await publisher(target).sendToUser(user, "end", null);
    await Promise.all(ends);
    const ofPhoneAndLaptop = [0, 1].map((index) => [index, { text: "سلام" }]);
    expect(heard).toHaveLength(2);
    expect(heard).toEqual(expect.arrayContaining(ofPhoneAndLaptop));
  });

  it("arrive between signing in and subscribing, and once after it", async () => {
    const id = freshChannel("user");
    const channel = `#server-to-user-${id}`;
    const raw = await rawUser(id);
    await publisher(target).sendToUser(id, "news", 1);
    expect(await raw.next()).toEqual({ event: "news", channel, data: "1" });
    raw.send({ event: "pusher:subscribe", data: { channel, auth: "" } });
    expect(await raw.next()).toEqual({ event: "pusher_internal:subscription_succeeded", channel, data: "{}" });
    await publisher(target).sendToUser(id, "news", 2);
    expect(await raw.next()).toEqual({ event: "news", channel, data: "2" });
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
  });

  it("spare the socket that caused them", async () => {
    const id = freshChannel("user");
    const [author, other] = [await rawUser(id), await rawUser(id)];
    const event = { name: "news", channel: `#server-to-user-${id}`, data: "1" };
    await callApi(target, { path: "/events", body: JSON.stringify({ ...event, socket_id: author.socketId }) });
    await publisher(target).triggerBatch([{ ...event, name: "end" }]);
    expect(await other.next()).toMatchObject({ event: "news" });
    expect(await author.next()).toMatchObject({ event: "end" });
  });

  it.each(["a/b", "سلمى", "a b", "user@khedma.test", "1:2"])("reach a user whose id is %j", async (id) => {
    const raw = await rawUser(id);
    await publisher(target).sendToUser(id, "news", 1);
    expect(await raw.next()).toMatchObject({ event: "news", channel: `#server-to-user-${id}` });
  });

  it("are for nobody once the connection closed", async () => {
    const id = freshChannel("user");
    const raw = await rawUser(id);
    raw.socket.close();
    await raw.closed;
    const sent = vi.spyOn(Connection.prototype, "sendBytes");
    onTestFinished(() => sent.mockRestore());
    expect((await publisher(target).sendToUser(id, "news", 1)).status).toBe(200);
    expect(sent).not.toHaveBeenCalled();
  });

  it.each([
    ["who did not sign in", null, "salma"],
    ["who signed in as another", "claire", "salma"],
    ["for a user without a name", "claire", ""],
    ["for a name that only begins the same", "claire", "clair"],
  ])("are refused to one %s", async (_, id, wanted) => {
    const raw = id === null ? await rawClient(target) : await rawUser(id);
    const channel = `#server-to-user-${wanted}`;
    raw.send({ event: "pusher:subscribe", data: { channel, auth: "" } });
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: null } });
    expect(await raw.next()).toMatchObject({ event: "pusher:subscription_error", channel });
    await publisher(target).sendToUser("salma", "news", 1);
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
  });

  it("cannot be had by a signature for their channel", async () => {
    const raw = await rawClient(target);
    const channel = "#server-to-user-salma";
    const auth = `${target.key}:${hmac(target.secret, `${raw.socketId}:${channel}`)}`;
    raw.send({ event: "pusher:subscribe", data: { channel, auth } });
    expect(await raw.next()).toMatchObject({ event: "pusher:error" });
    expect(await raw.next()).toMatchObject({ event: "pusher:subscription_error", channel });
  });

  it.each(["#server-to-user-", "#other", "#"])("refuse the channel %s with 400", async (channel) => {
    const body = JSON.stringify({ name: "news", data: "1", channels: [channel] });
    expect(await callApi(target, { path: "/events", body })).toMatchObject({ status: 400 });
  });

  it("refuse to count the subscriptions of a channel that has none", async () => {
    const event = { name: "news", data: "1", channel: "#server-to-user-1", info: "subscription_count" };
    expect(await callApi(target, { path: "/events", body: JSON.stringify(event) })).toMatchObject({ status: 400 });
  });
});
