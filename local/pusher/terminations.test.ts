import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { userChannel, userOfChannel } from "@/lib/realtime/channels";
import { callApi } from "./test-api";
import { askToJoin, rawMember, signedIn, signInFrame } from "./test-identity";
import { freshChannel, next, publisher, type RawClient, rawClient, subscriber } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget({ personOf: userOfChannel }));
});
afterAll(() => close());

async function expectTerminated(raw: RawClient): Promise<void> {
  expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: 4009 } });
  expect(await raw.closed).toBe(4009);
}

async function expectOpen(raw: RawClient): Promise<void> {
  raw.send({ event: "pusher:ping" });
  expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
}

describe("terminating a user's connections", () => {
  it("closes them all for good, and nobody else's", async () => {
    const [id, otherId] = [freshChannel("user"), freshChannel("user")];
    const [phone, laptop] = [await signedIn(target, { id }), await signedIn(target, { id })];
    const other = await signedIn(target, { id: otherId });
    const gone = [phone, laptop].map((pusher) => next(pusher.connection, "disconnected"));
    const reasons = [phone, laptop].map((pusher) => next(pusher.connection, "error"));
    const answer = await publisher(target).terminateUserConnections(id);
    expect(await answer.json()).toEqual({});
    for (const reason of await Promise.all(reasons)) expect(reason).toMatchObject({ data: { code: 4009 } });
    await Promise.all(gone);
    const heard = next(other.user, "news");
    await publisher(target).sendToUser(otherId, "news", 1);
    expect(await heard).toBe(1);
  });

  it("takes them out of their channels at once", async () => {
    const id = freshChannel("user");
    const channel = freshChannel("presence");
    const raw = await rawMember(target, channel, JSON.stringify({ user_id: id }));
    raw.send(signInFrame(target, raw.socketId, { id }));
    await raw.next();
    await publisher(target).terminateUserConnections(id);
    const answer = await publisher(target).get({ path: `/channels/${channel}/users` });
    expect(await answer.json()).toEqual({ users: [] });
    await expectTerminated(raw);
  });

  it("lets the user come back with a new connection", async () => {
    const id = freshChannel("user");
    await publisher(target).terminateUserConnections(id);
    const pusher = await signedIn(target, { id });
    const heard = next(pusher.user, "news");
    await publisher(target).sendToUser(id, "news", 1);
    expect(await heard).toBe(1);
    await subscriber(target, userChannel(id));
  });

  it.each(["nobody", "a/b", "سلمى"])("of %s, who has none, succeeds", async (id) => {
    const path = `/users/${encodeURIComponent(id)}/terminate_connections`;
    expect(await callApi(target, { path, body: "{}" })).toEqual({ status: 200, text: "{}" });
  });

  it.each(["a/b", "50%", "50%25", "%zz/x"])("reaches %s, whose id the official library does not escape", async (id) => {
    const raw = await rawClient(target);
    raw.send(signInFrame(target, raw.socketId, { id }));
    await raw.next();
    await publisher(target).terminateUserConnections(id);
    await expectTerminated(raw);
  });

  it.each(["a/b", "50%", "50%25", "é"])("reaches %s by an escaped id as well", async (id) => {
    const raw = await rawClient(target);
    raw.send(signInFrame(target, raw.socketId, { id }));
    await raw.next();
    await callApi(target, { path: `/users/${encodeURIComponent(id)}/terminate_connections`, body: "{}" });
    await expectTerminated(raw);
  });

  it("needs the secret", async () => {
    const id = freshChannel("user");
    const raw = await rawClient(target);
    raw.send(signInFrame(target, raw.socketId, { id }));
    await raw.next();
    const path = `/users/${id}/terminate_connections`;
    expect(await callApi(target, { path, body: "{}", secret: "guess" })).toMatchObject({ status: 401 });
    expect(await callApi(target, { path })).toMatchObject({ status: 405 });
    await expectOpen(raw);
  });
});

describe("a person's own channel", () => {
  it("makes a connection that person's, without signing in", async () => {
    const [id, otherId] = [freshChannel("user"), freshChannel("user")];
    const pusher = await subscriber(target, userChannel(id));
    const other = await rawMember(target, userChannel(otherId));
    const gone = next(pusher.connection, "disconnected");
    await publisher(target).terminateUserConnections(id);
    await gone;
    await expectOpen(other);
  });

  it("does not make it signed in", async () => {
    const id = freshChannel("user");
    const raw = await rawMember(target, userChannel(id));
    await publisher(target).sendToUser(id, "news", 1);
    await expectOpen(raw);
  });

  it("goes on counting after it was left", async () => {
    const id = freshChannel("user");
    const raw = await rawMember(target, userChannel(id));
    raw.send({ event: "pusher:unsubscribe", data: { channel: userChannel(id) } });
    await expectOpen(raw);
    await publisher(target).terminateUserConnections(id);
    await expectTerminated(raw);
  });

  it("counts for whoever was let in only", async () => {
    const id = freshChannel("user");
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel: userChannel(id), auth: `${target.key}:guess` } });
    expect(await raw.next()).toMatchObject({ event: "pusher:error" });
    expect(await raw.next()).toMatchObject({ event: "pusher:subscription_error" });
    await publisher(target).terminateUserConnections(id);
    await expectOpen(raw);
  });
});

describe("a connection older than the termination", () => {
  it.each([
    ["sign in as that user", (raw: RawClient, id: string) => raw.send(signInFrame(target, raw.socketId, { id }))],
    ["join that person's channel", (raw: RawClient, id: string) => askToJoin(target, raw, userChannel(id))],
  ])("cannot %s any more, by a signature from before", async (_, claim) => {
    const id = freshChannel("user");
    const [old, bystander] = [await rawClient(target), await rawClient(target)];
    await publisher(target).terminateUserConnections(id);
    claim(old, id);
    await expectTerminated(old);
    claim(bystander, freshChannel("user"));
    expect(await bystander.next()).toMatchObject({ event: expect.stringMatching(/succe/) });
    const young = await rawClient(target);
    claim(young, id);
    expect(await young.next()).toMatchObject({ event: expect.stringMatching(/succe/) });
  });
});
