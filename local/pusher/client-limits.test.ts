import { describe, expect, it } from "vitest";
import { client, freshChannel, next, rawClient } from "./test-kit";
import { metric } from "./test-metrics";
import { startOwn } from "./test-target";

describe("subscriptions of one connection", () => {
  it("end at a limit, which is said in both words, and can be left again", async () => {
    const { target } = await startOwn({ limits: { subscriptionsPerConnection: 2 } });
    const raw = await rawClient(target);
    const subscribe = (channel: string) => raw.send({ event: "pusher:subscribe", data: { channel } });
    for (const channel of ["a", "b"]) {
      subscribe(channel);
      expect(await raw.next()).toMatchObject({ event: "pusher_internal:subscription_succeeded" });
    }
    subscribe("c");
    const error = "A connection may have 2 subscriptions and no more";
    expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: null, message: error } });
    const data = JSON.stringify({ type: "LimitReached", error, status: 403 });
    expect(await raw.next()).toEqual({ event: "pusher:subscription_error", channel: "c", data });
    expect(await metric(target, 'pusher_refusals_total{reason="subscriptions"}')).toBe(1);
    subscribe("b");
    expect(await raw.next()).toMatchObject({ data: { message: "Existing subscription to channel b" } });
    raw.send({ event: "pusher:unsubscribe", data: { channel: "a" } });
    subscribe("c");
    expect(await raw.next()).toMatchObject({ event: "pusher_internal:subscription_succeeded", channel: "c" });
  });

  it("are a hundred at once for the official client, again after it reconnected", async () => {
    const { target } = await startOwn();
    const pusher = client(target);
    const channels = Array.from({ length: 100 }, () => pusher.subscribe(freshChannel("private")));
    const allJoined = () => Promise.all(channels.map((channel) => next(channel, "pusher:subscription_succeeded")));
    await allJoined();
    pusher.disconnect();
    const again = allJoined();
    pusher.connect();
    await again;
  });
});

describe("a client that sends without end", () => {
  const limits = { framesPerSecond: 0.001, subscriptionsPerConnection: 4 };

  it.each(["events", "binary frames", "pings", "pongs"])("of %s is asked to come back later", async (kind) => {
    const { target } = await startOwn({ limits });
    const raw = await rawClient(target);
    for (let sent = 0; sent < 4; sent += 1) send(raw, kind);
    raw.send({ event: "pusher:ping" });
    expect(await raw.closed).toBe(4100);
    expect(await metric(target, 'pusher_refusals_total{reason="frames"}')).toBe(1);
  });

  it("stays while it keeps to the limit", async () => {
    const { target } = await startOwn({ limits });
    const raw = await rawClient(target);
    for (let sent = 0; sent < 4; sent += 1) {
      raw.send({ event: "pusher:ping" });
      expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
    }
  });
});

function send({ socket }: Awaited<ReturnType<typeof rawClient>>, kind: string): void {
  if (kind === "events") socket.send('{"event":"pusher:ping"}');
  else if (kind === "binary frames") socket.send(Buffer.from("x"));
  else if (kind === "pings") socket.ping();
  else socket.pong();
}
