import { describe, expect, it } from "vitest";
import { freshChannel, isOccupied, joined, publisher, rawClient } from "./test-kit";
import { startOwn } from "./test-target";

describe("silence", () => {
  const impatient = { activityTimeoutSeconds: 0.05, pongTimeoutSeconds: 0.05 };

  it("is met with a ping, and then with 4201", async () => {
    const { target } = await startOwn(impatient);
    const raw = await rawClient(target);
    expect(await raw.next()).toEqual({ event: "pusher:ping", data: "{}" });
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: 4201 } });
    expect(await raw.closed).toBe(4201);
  });

  it("is broken by a pong, which keeps the connection", async () => {
    const { target } = await startOwn({ ...impatient, pongTimeoutSeconds: 3600 });
    const raw = await rawClient(target);
    // The next ping comes to a client only that gave a sign of life.
    for (let round = 0; round < 3; round += 1) {
      expect(await raw.next()).toMatchObject({ event: "pusher:ping" });
      raw.send({ event: "pusher:pong", data: {} });
    }
  });

  it("is broken by a WebSocket's own pong too", async () => {
    const { target } = await startOwn({ ...impatient, pongTimeoutSeconds: 3600 });
    const raw = await rawClient(target);
    expect(await raw.next()).toMatchObject({ event: "pusher:ping" });
    raw.socket.pong();
    expect(await raw.next()).toMatchObject({ event: "pusher:ping" });
  });

  it("ends the membership when closing starts, although the peer never completes it", async () => {
    const { target } = await startOwn(impatient);
    const channel = freshChannel();
    const raw = await joined(target, channel);
    raw.socket.pause();
    while (await isOccupied(target, channel));
  });
});

describe("a closing client", () => {
  it("joins nothing any more", async () => {
    const { target } = await startOwn({ activityTimeoutSeconds: 0.05, pongTimeoutSeconds: 0.05 });
    const channel = freshChannel();
    const raw = await rawClient(target);
    // The server's close frame stays unanswered, so that it waits in its closing state.
    raw.socket.close = () => undefined;
    await raw.next();
    expect(await raw.next()).toMatchObject({ data: { code: 4201 } });
    raw.send({ event: "pusher:subscribe", data: { channel } });
    for (let round = 0; round < 3; round += 1) expect(await isOccupied(target, channel)).toBe(false);
  });
});

describe("a client that vanishes", () => {
  it("without a close frame leaves its channels", async () => {
    const { target } = await startOwn();
    const channel = freshChannel();
    const raw = await joined(target, channel);
    raw.socket.terminate();
    while (await isOccupied(target, channel));
  });
});

describe("a reader that does not read", () => {
  it("is dropped, while the others get everything", async () => {
    const { target } = await startOwn();
    const channel = freshChannel();
    const [stalled, healthy] = [await joined(target, channel), await joined(target, channel)];
    stalled.socket.pause();
    const batch = Array.from({ length: 10 }, () => ({ channel, name: "bulk", data: "x".repeat(10_000) }));
    const params = { info: "subscription_count" };
    let sent = 0;
    let count = 2;
    while (count === 2 && sent < 5000) {
      await publisher(target).triggerBatch(batch);
      sent += batch.length;
      for (const _ of batch) expect(await healthy.next()).toMatchObject({ event: "bulk" });
      const answer = await publisher(target).get({ path: `/channels/${channel}`, params });
      count = (await answer.json()).subscription_count;
    }
    expect(count).toBe(1);
    stalled.socket.resume();
    expect(await stalled.closed).toBe(1006);
  });
});
