import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { client, freshChannel, next, publisher, rawClient, rawSocket } from "./test-kit";
import { openTarget, type Target } from "./test-target";

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
