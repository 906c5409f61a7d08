import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { freshChannel, joined, next, publisher, rawClient, subscriber } from "./test-kit";
import { eventsOf, openReceiver } from "./test-receiver";
import { startOwn } from "./test-target";

describe("stopping", () => {
  it("tells clients to come back in a moment, so that they meet the server that follows", async () => {
    const { server, target } = await startOwn();
    const channel = freshChannel("private");
    const pusher = await subscriber(target, channel);
    const raw = await rawClient(target);
    const back = next(pusher.channel(channel), "pusher:subscription_succeeded");
    await server.close();
    expect(await raw.closed).toBe(4100);
    await startOwn({ port: target.port });
    await back;
    const heard = next(pusher.channel(channel), "news");
    await publisher(target).trigger(channel, "news", "again");
    expect(await heard).toBe("again");
  });

  it("dismisses 200 clients, and tells the app of every channel they leave", async () => {
    const receiver = await openReceiver();
    const { server, target } = await startOwn({ webhookUrl: receiver.url, webhookTimes: { flushMs: 15_000 } });
    const channels = Array.from({ length: 200 }, () => freshChannel());
    const clients = await Promise.all(channels.map((channel) => joined(target, channel)));
    await server.close();
    expect(await Promise.all(clients.map(({ closed }) => closed))).toEqual(channels.map(() => 4100));
    const told = receiver.deliveries.flatMap(eventsOf);
    const vacated = told.filter(({ name }) => name === "channel_vacated").map(({ channel }) => channel);
    expect(new Set(vacated)).toEqual(new Set(channels));
    expect(told).toHaveLength(400);
  });

  it("does not wait for a client that never completes its close", async () => {
    const { server, target } = await startOwn();
    const raw = await rawClient(target);
    raw.socket.pause();
    await server.close();
  });

  it("does not wait for a request that never ends", async () => {
    const { server, target } = await startOwn();
    const { host, port, id } = target;
    const half = request({ host, port, path: `/apps/${id}/events`, method: "POST", headers: { "content-length": 9 } });
    const cut = new Promise((resolve) => half.once("error", resolve));
    await new Promise<void>((resolve) => half.write("{", () => resolve()));
    await (await fetch(`http://${host}:${port}/health`)).text();
    await server.close();
    expect(await cut).toMatchObject({ code: "ECONNRESET" });
  });

  it("frees its port", async () => {
    const { server, target } = await startOwn();
    await fetch(`http://127.0.0.1:${target.port}/health`);
    await server.close();
    await expect(fetch(`http://127.0.0.1:${target.port}/health`)).rejects.toThrow();
    await startOwn({ port: target.port });
  });

  it("rejects when its port is taken", async () => {
    const { target } = await startOwn();
    await expect(startOwn({ port: target.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
