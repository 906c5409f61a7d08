import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { callApi } from "./test-api";
import { freshChannel, joined, next, publisher, rawClient, subscriber } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

function event(change: Record<string, unknown> = {}): string {
  return JSON.stringify({ name: "news", data: "{}", channels: ["test"], ...change });
}

describe("events", () => {
  it("delivers a trigger of the official library and answers an empty object", async () => {
    const channel = freshChannel();
    const pusher = await subscriber(target, channel);
    const heard = next(pusher.channel(channel), "news");
    const answer = await publisher(target).trigger(channel, "news", { text: "Bonjour" });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({});
    expect(await heard).toEqual({ text: "Bonjour" });
  });

  it("hands data on byte for byte, as the string it was", async () => {
    const channel = freshChannel();
    const raw = await joined(target, channel);
    const data = ' {"a" : "\u0000 \u2028 🕌"} ';
    await callApi(target, { path: "/events", body: event({ channels: [channel], data }) });
    expect(await raw.next()).toEqual({ event: "news", channel, data });
  });

  it("delivers to every channel named, once each", async () => {
    const channels = [freshChannel(), freshChannel()];
    const raw = await rawClient(target);
    for (const channel of channels) {
      raw.send({ event: "pusher:subscribe", data: { channel } });
      await raw.next();
    }
    await callApi(target, { path: "/events", body: event({ channels: [...channels, channels[0]] }) });
    expect(await raw.next()).toMatchObject({ channel: channels[0] });
    expect(await raw.next()).toMatchObject({ channel: channels[1] });
    raw.send({ event: "pusher:ping" });
    expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
  });

  it("takes the single channel of older libraries", async () => {
    const channel = freshChannel();
    const raw = await joined(target, channel);
    await callApi(target, { path: "/events", body: JSON.stringify({ name: "news", data: "1", channel }) });
    expect(await raw.next()).toMatchObject({ event: "news", data: "1" });
  });

  it("spares the socket that caused the event, and no other", async () => {
    const channel = freshChannel();
    const [author, other] = await Promise.all([subscriber(target, channel), subscriber(target, channel)]);
    const heardByAuthor: unknown[] = [];
    author.channel(channel).bind_global((_: string, data: unknown) => heardByAuthor.push(data));
    const heardByOther = next(other.channel(channel), "news");
    const marker = next(author.channel(channel), "marker");
    await publisher(target).trigger(channel, "news", "mine", { socket_id: author.connection.socket_id });
    await publisher(target).trigger(channel, "marker", "all");
    expect(await heardByOther).toBe("mine");
    await marker;
    expect(heardByAuthor).toEqual(["all"]);
  });

  it("counts subscriptions when asked", async () => {
    const [busy, empty] = [freshChannel(), freshChannel()];
    await Promise.all([subscriber(target, busy), subscriber(target, busy)]);
    const answer = await publisher(target).trigger([busy, empty], "news", 1, { info: "subscription_count" });
    expect(await answer.json()).toEqual({
      channels: { [busy]: { subscription_count: 2 }, [empty]: { subscription_count: 0 } },
    });
  });

  it.each([
    ["no JSON", "hello"],
    ["an empty object", "{}"],
    ["a list", "[]"],
    ["null", "null"],
    ["no name", event({ name: undefined })],
    ["an empty name", event({ name: "" })],
    ["a name of 201 characters", event({ name: "n".repeat(201) })],
    ["data that is an object", event({ data: {} })],
    ["no data", event({ data: undefined })],
    ["no channel", event({ channels: undefined })],
    ["no channels", event({ channels: [] })],
    ["101 channels", event({ channels: Array.from({ length: 101 }, (_, n) => `c${n}`) })],
    ["a channel that is no text", event({ channels: [1] })],
    ["a wrong channel name", event({ channels: ["test", "a b"] })],
    ["a channel name of 201 characters", event({ channels: ["c".repeat(201)] })],
    ["a wrong socket id", event({ socket_id: "abc" })],
    ["a socket id that is a number", event({ socket_id: 1.5 })],
    ["an unknown info", event({ info: "weather" })],
    ["a user count of a public channel", event({ info: "user_count" })],
  ])("refuses %s with 400 and a sentence", async (_, body) => {
    const answer = await callApi(target, { path: "/events", body });
    expect(answer).toEqual({ status: 400, text: expect.stringMatching(/\w{3}/) });
  });

  it.each([
    ["a name of 200 characters", event({ name: "n".repeat(200) })],
    ["100 channels", event({ channels: Array.from({ length: 100 }, (_, n) => `c${n}`) })],
    ["10,240 bytes of data", event({ data: "é".repeat(5120) })],
    ["a channel named __proto__", event({ channels: ["__proto__"], info: "subscription_count" })],
  ])("takes %s", async (_, body) => {
    expect(await callApi(target, { path: "/events", body })).toMatchObject({ status: 200 });
  });

  it("refuses data above 10,240 bytes with 413, counted in bytes", async () => {
    const answer = await callApi(target, { path: "/events", body: event({ data: "é".repeat(5121) }) });
    expect(answer).toEqual({
      status: 413,
      text: "The data content of this event exceeds the allowed maximum (10240 bytes)",
    });
  });

  it("makes the official library reject on a refusal", async () => {
    const refused = publisher(target).trigger("test", "news", "x".repeat(10_241));
    await expect(refused).rejects.toMatchObject({ status: 413 });
  });

  it("refuses a body above 1 MiB with 413", async () => {
    const answer = await callApi(target, { path: "/events", body: "x".repeat(8 * 1024 * 1024) });
    expect(answer).toMatchObject({ status: 413 });
  });

  it("forgets a request whose sender left in the middle", async () => {
    const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { host, port, id } = target;
    const half = request({
      host,
      port,
      path: `/apps/${id}/events`,
      method: "POST",
      headers: { "content-length": 100 },
    });
    const gone = new Promise((resolve) => half.once("error", resolve));
    half.write("{", () => half.destroy());
    await gone;
    expect(await callApi(target, { path: "/events", body: event() })).toMatchObject({ status: 200 });
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });
});
