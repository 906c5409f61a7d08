import { describe, expect, it } from "vitest";
import type { Target } from "./conformance-address";
import { atClock, freshChannel, publisher, record, settle, statusOf, subscriber } from "./conformance-kit";
import { target } from "./conformance-target";

const body = JSON.stringify({ name: "news", data: "1", channels: ["test"] });
const path = `/apps/${target.id}/events`;
const base = `http${target.tls ? "s" : ""}://${target.host}:${target.port}`;

/** A request of which the official library made the signature, to be changed afterwards. */
function signed(request: { method: string; path: string; body?: string } = { method: "POST", path, body }): string {
  return `${base}${request.path}?${publisher().createSignedQueryString(request)}`;
}

async function send(url: string, init: RequestInit = { method: "POST", body }): Promise<number> {
  return (await fetch(url, { headers: { "content-type": "application/json" }, ...init })).status;
}

describe("a request", () => {
  it("is taken as the official library signs it", async () => {
    expect(await send(signed())).toBe(200);
  });

  it.each<[string, Partial<Target>]>([
    ["another secret", { secret: "not-the-secret-of-this-app" }],
    ["another key", { key: "nobody" }],
  ])("with %s is refused and delivers nothing", async (_, change) => {
    const channel = freshChannel();
    const pusher = await subscriber(channel);
    const heard = record(pusher.channel(channel));
    expect(await statusOf(publisher(change).trigger(channel, "forged", 1))).toBe(401);
    await settle(pusher, channel);
    expect(heard).toEqual([["last", true]]);
  });

  it("for another app is refused", async () => {
    const status = await statusOf(publisher({ id: "999999" }).trigger("test", "news", 1));
    expect([401, 403, 404]).toContain(status);
  });

  it.each([-540, 540])("is taken from a clock that is off by %i seconds", async (seconds) => {
    expect(await atClock(seconds, () => statusOf(publisher().trigger("test", "news", 1)))).toBe(200);
  });

  it.each([-660, 660])("is refused from a clock that is off by %i seconds", async (seconds) => {
    expect(await atClock(seconds, () => statusOf(publisher().trigger("test", "news", 1)))).toBe(401);
  });

  it("is refused without a signature", async () => {
    expect(await send(`${base}${path}`)).toBe(401);
  });

  it.each([
    ["body", () => send(signed(), { method: "POST", body: body.replace("news", "fake") })],
    ["body, of which it had none", () => send(signed({ method: "POST", path }))],
    ["path", () => send(signed().replace("/events?", "/batch_events?"))],
    ["query", () => send(`${signed()}&info=subscription_count`)],
    ["signature", () => send(signed().replace(/.$/, (digit) => (digit === "0" ? "1" : "0")))],
    ["signature's length", () => send(signed().slice(0, -1))],
    ["timestamp", () => send(signed().replace(/_timestamp=\d+/, `_timestamp=${Math.floor(Date.now() / 1000) - 5}`))],
  ])("is refused when its %s is not the one that was signed", async (_, attempt) => {
    expect(await attempt()).toBe(401);
  });

  it("is refused by another method than the one that was signed", async () => {
    const url = signed({ method: "POST", path: `/apps/${target.id}/channels` });
    expect(await send(url, { method: "GET" })).toBe(401);
  });
});
