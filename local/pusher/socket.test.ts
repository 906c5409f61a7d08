import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  client,
  freshChannel,
  hmac,
  next,
  openTarget,
  publisher,
  rawClient,
  rawSocket,
  subscriber,
  type Target,
} from "./test-kit";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

describe("handshake", () => {
  it("establishes the connection with a socket id and an activity timeout", async () => {
    const raw = rawSocket(target, `/app/${target.key}?protocol=7`);
    const frame = (await raw.next()) as { event: string; data: string };
    expect(frame).toEqual({ event: "pusher:connection_established", data: expect.any(String) });
    expect(JSON.parse(frame.data)).toEqual({
      socket_id: expect.stringMatching(/^\d+\.\d+$/),
      activity_timeout: expect.any(Number),
    });
  });

  it("connects the official client, each socket under its own id", async () => {
    const [one, other] = [client(target), client(target)];
    await Promise.all([next(one.connection, "connected"), next(other.connection, "connected")]);
    expect(one.connection.socket_id).not.toBe(other.connection.socket_id);
  });

  it.each([5, 6, 7])("speaks protocol %i", async (version) => {
    const raw = rawSocket(target, `/app/${target.key}?protocol=${version}`);
    expect(await raw.next()).toMatchObject({ event: "pusher:connection_established" });
  });

  it.each([
    ["an unknown key", 4001, "/app/nobody?protocol=7"],
    ["a key that only begins like the right one", 4001, "/app/key-of-tes?protocol=7"],
    ["another path", 4005, "/somewhere?protocol=7"],
    ["a path that is no address", 4005, "//"],
    ["a protocol that is no number", 4006, "/app/KEY?protocol=seven"],
    ["a protocol from the past", 4007, "/app/KEY?protocol=4"],
    ["a protocol from the future", 4007, "/app/KEY?protocol=8"],
    ["no protocol", 4008, "/app/KEY"],
  ])("closes on %s with %i and says why", async (_, code, path) => {
    const raw = rawSocket(target, path.replace("KEY", target.key));
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code, message: expect.any(String) } });
    expect(await raw.closed).toBe(code);
  });

  it("keeps the official client away for good when its key is unknown", async () => {
    const stranger = client({ ...target, key: "nobody" });
    const gone = next(stranger.connection, "disconnected");
    expect(await next(stranger.connection, "error")).toMatchObject({ error: { data: { code: 4001 } } });
    await gone;
  });

  it("ignores what a refused client still says", async () => {
    const raw = rawSocket(target, "/app/nobody?protocol=7");
    await raw.next();
    const channel = freshChannel();
    if (raw.socket.readyState === raw.socket.OPEN) raw.send({ event: "pusher:subscribe", data: { channel } });
    await raw.closed;
    const answer = await publisher(target).get({ path: `/channels/${channel}` });
    expect(await answer.json()).toEqual({ occupied: false });
  });
});

describe("ping", () => {
  it("answers a client's ping", async () => {
    const raw = await rawClient(target);
    raw.send({ event: "pusher:ping", data: {} });
    expect(await raw.next()).toEqual({ event: "pusher:pong", data: "{}" });
  });

  it("answers a ping without data, and a WebSocket's own ping", async () => {
    const raw = await rawClient(target);
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
    const pong = new Promise((resolve) => raw.socket.once("pong", resolve));
    raw.socket.ping();
    await pong;
  });
});

describe("public channels", () => {
  it("acknowledges a subscription, its data as a JSON string", async () => {
    const raw = await rawClient(target);
    const channel = freshChannel();
    raw.send({ event: "pusher:subscribe", data: { channel } });
    expect(await raw.next()).toEqual({ event: "pusher_internal:subscription_succeeded", channel, data: "{}" });
  });

  it("takes a subscription whose data is a JSON string", async () => {
    const raw = await rawClient(target);
    const channel = freshChannel();
    raw.send({ event: "pusher:subscribe", data: JSON.stringify({ channel }) });
    expect(await raw.next()).toMatchObject({ event: "pusher_internal:subscription_succeeded", channel });
  });

  it("refuses a second subscription and keeps the first", async () => {
    const raw = await rawClient(target);
    const channel = freshChannel();
    raw.send({ event: "pusher:subscribe", data: { channel } });
    await raw.next();
    raw.send({ event: "pusher:subscribe", data: { channel } });
    const message = `Existing subscription to channel ${channel}`;
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: null, message } });
    await publisher(target).trigger(channel, "once", 1);
    expect(await raw.next()).toEqual({ event: "once", channel, data: "1" });
    await publisher(target).trigger(channel, "twice", 2);
    expect(await raw.next()).toEqual({ event: "twice", channel, data: "2" });
  });

  it("delivers no more after unsubscribing, and lets one come back", async () => {
    const raw = await rawClient(target);
    const [left, kept] = [freshChannel(), freshChannel()];
    for (const channel of [left, kept]) {
      raw.send({ event: "pusher:subscribe", data: { channel } });
      await raw.next();
    }
    raw.send({ event: "pusher:unsubscribe", data: { channel: left } });
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
    await publisher(target).trigger([left, kept], "news", 1);
    expect(await raw.next()).toMatchObject({ channel: kept });
    raw.send({ event: "pusher:subscribe", data: { channel: left } });
    expect(await raw.next()).toMatchObject({ event: "pusher_internal:subscription_succeeded", channel: left });
  });

  it("refuses to leave a channel that was never joined", async () => {
    const raw = await rawClient(target);
    raw.send({ event: "pusher:unsubscribe", data: { channel: "elsewhere" } });
    const message = "No current subscription to channel elsewhere, or subscription in progress";
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: null, message } });
  });

  it.each(["with space", "a/b", "ü", "", "a".repeat(201), "#server-to-user-1", "a:b"])(
    "refuses the name %j",
    async (channel) => {
      const raw = await rawClient(target);
      raw.send({ event: "pusher:subscribe", data: { channel } });
      expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: null } });
      expect(await raw.next()).toMatchObject({ event: "pusher:subscription_error", channel });
    },
  );

  it.each(["a".repeat(200), "A-z_0=9@,.;", "__proto__", "constructor"])("takes the name %j", async (channel) => {
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel } });
    expect(await raw.next()).toMatchObject({ event: "pusher_internal:subscription_succeeded", channel });
  });

  it.each(["presence-x", "cache-x", "private-cache-x", "private-encrypted-cache-x"])(
    "refuses %s while it cannot keep that kind's promises",
    async (channel) => {
      const raw = await rawClient(target);
      const auth = `${target.key}:${hmac(target.secret, `${raw.socketId}:${channel}`)}`;
      raw.send({ event: "pusher:subscribe", data: { channel, auth } });
      await raw.next();
      const refusal = (await raw.next()) as { data: string };
      expect(refusal).toMatchObject({ event: "pusher:subscription_error", channel });
      expect(JSON.parse(refusal.data)).toMatchObject({ type: "UnsupportedChannel", status: 501 });
    },
  );
});

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

  it("passes encrypted channels through to the official client", async () => {
    const channel = freshChannel("private-encrypted");
    const raw = await rawClient(target);
    const auth = `${target.key}:${hmac(target.secret, `${raw.socketId}:${channel}`)}`;
    raw.send({ event: "pusher:subscribe", data: { channel, auth } });
    expect(await raw.next()).toMatchObject({ event: "pusher_internal:subscription_succeeded" });
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

describe("frames that make no sense", () => {
  it.each([
    ["not JSON", "hello"],
    ["an empty frame", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "7"],
    ["no event", "{}"],
    ["an event that is no text", '{"event":{"a":1}}'],
    ["an unknown event", '{"event":"pusher:whatever"}'],
    ["the name of an object's own property", '{"event":"__proto__"}'],
    ["a subscription without data", '{"event":"pusher:subscribe"}'],
    ["a subscription to null", '{"event":"pusher:subscribe","data":null}'],
    ["a subscription to a list", '{"event":"pusher:subscribe","data":["a"]}'],
    ["a subscription to a number", '{"event":"pusher:subscribe","data":{"channel":1}}'],
    ["a prototype in place of data", '{"event":"pusher:subscribe","data":{"__proto__":{"channel":"a"}}}'],
    ["data that is no JSON", '{"event":"pusher:subscribe","data":"a"}'],
    ["an auth that is a list", '{"event":"pusher:subscribe","data":{"channel":"private-a","auth":["a"]}}'],
    ["unsubscribing without data", '{"event":"pusher:unsubscribe"}'],
    ["signing in", '{"event":"pusher:signin","data":{"auth":"a:b","user_data":"{}"}}'],
  ])("answers %s with an error and keeps the connection", async (_, text) => {
    const raw = await rawClient(target);
    raw.send(text);
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: null, message: expect.any(String) } });
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
  });

  it("answers a binary frame with an error", async () => {
    const raw = await rawClient(target);
    raw.socket.send(Buffer.from('{"event":"pusher:ping"}'));
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: null } });
  });

  it("closes on text that is not UTF-8 and on a frame above 64 KiB, and serves the next client", async () => {
    const garbled = await rawClient(target);
    garbled.socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    expect(await garbled.closed).toBe(1007);
    const huge = await rawClient(target);
    huge.send("x".repeat(64 * 1024 + 1));
    expect(await huge.closed).toBe(1009);
    const large = await rawClient(target);
    large.send("x".repeat(64 * 1024));
    expect(await large.next()).toMatchObject({ event: "pusher:error" });
  });

  it.each(["client-typing", "client-"])("refuses the client event %s without closing", async (event) => {
    const channel = freshChannel("private");
    const other = await subscriber(target, channel);
    const heard: unknown[] = [];
    other.channel(channel).bind_global((name: string) => heard.push(name));
    const raw = await rawClient(target);
    const auth = `${target.key}:${hmac(target.secret, `${raw.socketId}:${channel}`)}`;
    raw.send({ event: "pusher:subscribe", data: { channel, auth } });
    await raw.next();
    raw.send({ event, channel, data: {} });
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: 4301, message: expect.any(String) } });
    const marker = next(other.channel(channel), "marker");
    await publisher(target).trigger(channel, "marker", 1);
    await marker;
    expect(heard).toEqual(["marker"]);
  });
});
