import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorizedClient } from "./test-identity";
import { client, freshChannel, hmac, next, publisher, rawClient, subscriber } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

describe("private channels", () => {
  it("lets the official client in and hands it events", async () => {
    const channel = freshChannel("private");
    const pusher = await subscriber(target, channel);
    const heard = next(pusher.channel(channel), "news");
    await publisher(target).trigger(channel, "news", { text: "سلام" });
    expect(await heard).toEqual({ text: "سلام" });
  });

  it("verifies channel data that was signed, and only what was signed", async () => {
    const raw = await rawClient(target);
    const channel = freshChannel("private");
    const channelData = '{"user_id":"1"}';
    const auth = `${target.key}:${hmac(target.secret, `${raw.socketId}:${channel}:${channelData}`)}`;
    raw.send({ event: "pusher:subscribe", data: { channel, auth, channel_data: '{"user_id":"2"}' } });
    expect(await raw.next()).toMatchObject({ event: "pusher:error" });
    expect(await raw.next()).toMatchObject({ event: "pusher:subscription_error" });
    raw.send({ event: "pusher:subscribe", data: { channel, auth, channel_data: channelData } });
    expect(await raw.next()).toMatchObject({ event: "pusher_internal:subscription_succeeded" });
  });

  it("passes encrypted channels through to the official client, which alone can read them", async () => {
    const api = publisher(target, { encryptionMasterKeyBase64: Buffer.alloc(32, 7).toString("base64") });
    const channel = freshChannel("private-encrypted");
    const pusher = authorizedClient(target, (socketId, name) => api.authorizeChannel(socketId, name));
    await next(pusher.subscribe(channel), "pusher:subscription_succeeded");
    const heard = next(pusher.channel(channel), "news");
    const raw = await rawClient(target);
    const auth = `${target.key}:${hmac(target.secret, `${raw.socketId}:${channel}`)}`;
    raw.send({ event: "pusher:subscribe", data: { channel, auth } });
    expect(await raw.next()).toMatchObject({ event: "pusher_internal:subscription_succeeded" });
    await api.trigger(channel, "news", { text: "سلام" });
    expect(await heard).toEqual({ text: "سلام" });
    const frame = (await raw.next()) as { data: string };
    expect(Object.keys(JSON.parse(frame.data))).toEqual(["nonce", "ciphertext"]);
  });

  it.each([
    ["no auth", undefined],
    ["null", null],
    ["an empty auth", ""],
    ["another secret", (id: string, channel: string) => `${target.key}:${hmac("other", `${id}:${channel}`)}`],
    ["another key", (id: string, channel: string) => `other:${hmac(target.secret, `${id}:${channel}`)}`],
    ["another socket", (_: string, channel: string) => `${target.key}:${hmac(target.secret, `1.1:${channel}`)}`],
    ["another channel", (id: string) => `${target.key}:${hmac(target.secret, `${id}:private-other`)}`],
    ["upper case", (id: string, ch: string) => `${target.key}:${hmac(target.secret, `${id}:${ch}`).toUpperCase()}`],
  ])("refuses %s twice over and keeps the connection", async (_, make) => {
    const raw = await rawClient(target);
    const channel = freshChannel("private");
    const auth = typeof make === "function" ? make(raw.socketId, channel) : make;
    raw.send({ event: "pusher:subscribe", data: { channel, auth } });
    const message = `Invalid signature: Expected HMAC SHA256 hex digest of ${raw.socketId}:${channel}`;
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: null, message } });
    const refusal = (await raw.next()) as { event: string; data: string };
    expect(refusal).toMatchObject({ event: "pusher:subscription_error", channel });
    expect(JSON.parse(refusal.data)).toEqual({ type: "AuthError", error: message, status: 401 });
    await publisher(target).trigger(channel, "secret", 1);
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
  });

  it("tells the official client that its subscription was refused", async () => {
    const pusher = client(target, {
      channelAuthorization: {
        endpoint: "",
        transport: "ajax",
        customHandler: (_, done) => done(null, { auth: `${target.key}:${hmac("guess", "x")}` }),
      },
    });
    const refusal = await next(pusher.subscribe(freshChannel("private")), "pusher:subscription_error");
    expect(refusal).toMatchObject({ type: "AuthError", status: 401 });
    expect(pusher.connection.state).toBe("connected");
  });
});
