import { describe, expect, it, vi } from "vitest";
import { freshChannel, get, publisher, statusOf, subscriber } from "./conformance-kit";

describe("the channels of an app", () => {
  it("are listed while they are occupied, by prefix", async () => {
    const [shown, hidden] = [freshChannel("shown"), freshChannel("hidden")];
    await Promise.all([subscriber(shown), subscriber(hidden)]);
    expect(await get("/channels")).toMatchObject({ channels: { [shown]: {}, [hidden]: {} } });
    const { channels } = (await get("/channels", { filter_by_prefix: shown })) as { channels: object };
    expect(Object.keys(channels)).toEqual([shown]);
  });

  it("are no longer listed once the last one has left", async () => {
    const channel = freshChannel();
    const [one, other] = await Promise.all([subscriber(channel), subscriber(channel)]);
    expect(await get(`/channels/${channel}`)).toMatchObject({ occupied: true });
    one.unsubscribe(channel);
    other.disconnect();
    await vi.waitFor(async () => expect(await get(`/channels/${channel}`)).toMatchObject({ occupied: false }), 10_000);
    expect(await get("/channels", { filter_by_prefix: channel })).toEqual({ channels: {} });
  });

  it("are not occupied before anybody came", async () => {
    expect(await get(`/channels/${freshChannel()}`)).toMatchObject({ occupied: false });
  });

  it.each([
    ["all channels", "/channels", {}],
    ["public channels", "/channels", { filter_by_prefix: "test-" }],
    ["a public channel", "/channels/test", {}],
    ["a private channel", "/channels/private-test", {}],
  ])("have no count of users where there are none: %s", async (_, path, params) => {
    expect(await statusOf(publisher().get({ path, params: { ...params, info: "user_count" } }))).toBe(400);
  });

  it("are told to nobody without the secret", async () => {
    const stranger = publisher({ secret: "not-the-secret-of-this-app" });
    expect(await statusOf(stranger.get({ path: "/channels" }))).toBe(401);
    expect(await statusOf(stranger.get({ path: "/channels/test" }))).toBe(401);
  });
});
