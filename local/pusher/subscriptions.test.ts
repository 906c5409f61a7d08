import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshChannel, joined, publisher, rawClient } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

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
    const channel = freshChannel();
    const raw = await joined(target, channel);
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

  it.each(["with space", "a/b", "ü", "", "#server-to-user-1", "a:b"])("refuses the name %j", async (channel) => {
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel } });
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: null } });
    expect(await raw.next()).toMatchObject({ event: "pusher:subscription_error", channel });
  });

  it.each(["pusher:subscribe", "pusher:unsubscribe"])(
    "refuses a longer name to %s, and does not repeat it",
    async (event) => {
      const raw = await rawClient(target);
      raw.send({ event, data: { channel: "\\".repeat(201) } });
      const message = expect.stringMatching(/^(A subscription|Unsubscribing) needs a channel.{1,60}$/);
      expect(await raw.next()).toEqual({ event: "pusher:error", data: { code: null, message } });
      raw.send({ event: "pusher:ping" });
      expect(await raw.next()).toMatchObject({ event: "pusher:pong" });
    },
  );

  it.each(["a".repeat(200), "A-z_0=9@,.;", "__proto__", "constructor"])("takes the name %j", async (channel) => {
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel } });
    expect(await raw.next()).toMatchObject({ event: "pusher_internal:subscription_succeeded", channel });
  });
});
