import { describe, expect, it, onTestFinished } from "vitest";
import { type PusherServerOptions, startPusherServer } from "./server";
import { app, freshChannel, next, publisher, rawClient, rawSocket, subscriber, type Target } from "./test-kit";

/** Faults need a server of their own: one that is impatient, or that stops. */
async function start(options: Partial<PusherServerOptions> = {}) {
  const server = await startPusherServer({ host: "127.0.0.1", port: 0, app, ...options });
  onTestFinished(() => server.close().catch(() => undefined));
  const target: Target = { host: "127.0.0.1", port: server.port, ...app };
  return { server, target };
}

async function isOccupied(target: Target, channel: string): Promise<boolean> {
  return (await (await publisher(target).get({ path: `/channels/${channel}` })).json()).occupied;
}

async function joined(target: Target, channel: string) {
  const raw = await rawClient(target);
  raw.send({ event: "pusher:subscribe", data: { channel } });
  await raw.next();
  return raw;
}

describe("silence", () => {
  const impatient = { activityTimeoutSeconds: 0.05, pongTimeoutSeconds: 0.05 };

  it("is met with a ping, and then with 4201", async () => {
    const { target } = await start(impatient);
    const raw = await rawClient(target);
    expect(await raw.next()).toEqual({ event: "pusher:ping", data: "{}" });
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: 4201 } });
    expect(await raw.closed).toBe(4201);
  });

  it("is broken by a pong, which keeps the connection", async () => {
    const { target } = await start({ ...impatient, pongTimeoutSeconds: 5 });
    const raw = await rawClient(target);
    for (let round = 0; round < 3; round += 1) {
      expect(await raw.next()).toMatchObject({ event: "pusher:ping" });
      raw.send({ event: "pusher:pong", data: {} });
    }
  });

  it("is broken by a WebSocket's own pong too", async () => {
    const { target } = await start({ ...impatient, pongTimeoutSeconds: 5 });
    const raw = await rawClient(target);
    expect(await raw.next()).toMatchObject({ event: "pusher:ping" });
    raw.socket.pong();
    expect(await raw.next()).toMatchObject({ event: "pusher:ping" });
  });

  it("ends the membership when closing starts, although the peer never completes it", async () => {
    const { target } = await start(impatient);
    const channel = freshChannel();
    const raw = await joined(target, channel);
    raw.socket.pause();
    while (await isOccupied(target, channel));
  });
});

describe("a reader that does not read", () => {
  it("is dropped, while the others get everything", { timeout: 30_000 }, async () => {
    const { target } = await start();
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

describe("stopping", () => {
  it("tells clients to come back in a moment, so that they meet the server that follows", async () => {
    const { server, target } = await start();
    const channel = freshChannel("private");
    const pusher = await subscriber(target, channel);
    const raw = await rawClient(target);
    const back = next(pusher.channel(channel), "pusher:subscription_succeeded");
    await server.close();
    expect(await raw.closed).toBe(4100);
    await start({ port: target.port });
    await back;
    const heard = next(pusher.channel(channel), "news");
    await publisher(target).trigger(channel, "news", "again");
    expect(await heard).toBe("again");
  });

  it("does not wait for a client that never completes its close", async () => {
    const { server, target } = await start();
    const raw = await rawClient(target);
    raw.socket.pause();
    await server.close();
  });

  it("frees its port", async () => {
    const { server, target } = await start();
    await fetch(`http://127.0.0.1:${target.port}/health`);
    await server.close();
    await expect(fetch(`http://127.0.0.1:${target.port}/health`)).rejects.toThrow();
    await start({ port: target.port });
  });

  it("rejects when its port is taken", async () => {
    const { target } = await start();
    await expect(start({ port: target.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("origins", () => {
  const allowedOrigins = ["https://khedma.example"];

  it.each([
    ["a page of the app", "https://khedma.example"],
    ["no browser", undefined],
  ])("let %s in", async (_, origin) => {
    const { target } = await start({ allowedOrigins });
    await rawClient(target, { origin });
  });

  it.each([
    "https://evil.example",
    "http://khedma.example",
    "https://khedma.example:8443",
    "https://khedma.example.evil.example",
    "https://sub.khedma.example",
    "null",
    "",
  ])("turn %j away for good", async (origin) => {
    const { target } = await start({ allowedOrigins });
    const raw = rawSocket(target, `/app/${app.key}?protocol=7`, { headers: { Origin: origin } });
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: 4009 } });
    expect(await raw.closed).toBe(4009);
  });
});
