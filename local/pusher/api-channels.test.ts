import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callApi } from "./test-api";
import { presenceMember } from "./test-identity";
import { freshChannel, joined, publisher, subscriber } from "./test-kit";
import { openTarget, type Target } from "./test-target";

let target: Target;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ target, close } = await openTarget());
});
afterAll(() => close());

describe("channels", () => {
  it("lists occupied channels to the official library, by prefix", async () => {
    const [shown, hidden] = [freshChannel("shown"), freshChannel("hidden")];
    await Promise.all([subscriber(target, shown), subscriber(target, hidden)]);
    const all = await (await publisher(target).get({ path: "/channels" })).json();
    expect(all.channels).toMatchObject({ [shown]: {}, [hidden]: {} });
    const some = await publisher(target).get({ path: "/channels", params: { filter_by_prefix: "shown-" } });
    expect(Object.keys((await some.json()).channels)).toEqual([shown]);
  });

  it("tells of one channel, occupied and after the last one left", async () => {
    const channel = freshChannel();
    const raw = await joined(target, channel);
    const params = { info: "subscription_count" };
    const before = await publisher(target).get({ path: `/channels/${channel}`, params });
    expect(await before.json()).toEqual({ occupied: true, subscription_count: 1 });
    raw.socket.close();
    await raw.closed;
    const after = await publisher(target).get({ path: `/channels/${channel}`, params });
    expect(await after.json()).toEqual({ occupied: false, subscription_count: 0 });
    const list = await publisher(target).get({ path: "/channels", params: { filter_by_prefix: channel } });
    expect(await list.json()).toEqual({ channels: {} });
  });

  it.each([
    ["/channels", { info: "user_count" }, 400],
    ["/channels", { info: "user_count", filter_by_prefix: "private-" }, 400],
    ["/channels", { info: "user_count", filter_by_prefix: "presence-" }, 200],
    ["/channels/test", { info: "user_count" }, 400],
    ["/channels/test", { info: "weather" }, 400],
    ["/channels/a%20b", {}, 400],
    ["/channels/a%zz", {}, 400],
    ["/channels/test", {}, 200],
    ["/channels/test/users", {}, 400],
    ["/channels/private-test/users", {}, 400],
    ["/channels/presence-a%20b/users", {}, 400],
    ["/channels/presence-nobody/users", {}, 200],
  ])("answers %s with %j by %i", async (path, params, status) => {
    expect(await callApi(target, { path, params })).toMatchObject({ status });
  });
});

describe("presence channels", () => {
  it("tell who is there, each once, and how many they are", async () => {
    const [channel, empty] = [freshChannel("presence"), freshChannel("presence")];
    const users = [{ user_id: "salma" }, { user_id: 7 }, { user_id: "__proto__" }];
    for (const data of [...users, ...users]) await presenceMember(target, channel, data);
    const api = publisher(target);
    const present = await (await api.get({ path: `/channels/${channel}/users` })).json();
    expect(present).toEqual({ users: [{ id: "salma" }, { id: "7" }, { id: "__proto__" }] });
    expect(await (await api.get({ path: `/channels/${empty}/users` })).json()).toEqual({ users: [] });

    const params = { info: "user_count,subscription_count" };
    const counts = { user_count: 3, subscription_count: 6 };
    const one = await api.get({ path: `/channels/${channel}`, params });
    expect(await one.json()).toEqual({ occupied: true, ...counts });
    const all = await api.get({ path: "/channels", params: { ...params, filter_by_prefix: "presence-" } });
    expect((await all.json()).channels).toMatchObject({ [channel]: counts });
    const trigger = await api.trigger([channel, empty], "news", 1, params);
    const none = { user_count: 0, subscription_count: 0 };
    expect(await trigger.json()).toEqual({ channels: { [channel]: counts, [empty]: none } });
  });
});

describe("a publisher's connection", () => {
  it("is kept for longer than the pauses between two sends", async () => {
    const { headers } = await fetch(`http://${target.host}:${target.port}/health`);
    expect(headers.get("keep-alive")).toBe("timeout=75");
  });
});

describe("addresses", () => {
  it.each([
    ["GET", "/health", 200],
    ["GET", "/", 404],
    ["GET", "//", 404],
    ["GET", "/app/key-of-test", 404],
    ["GET", "/apps/1/nothing", 404],
    ["GET", "/apps/2/channels", 404],
    ["GET", "/apps/1/events", 405],
    ["POST", "/apps/1/channels", 405],
    ["POST", "/apps/1/channels/presence-x/users", 405],
    ["POST", "/apps/1/events", 401],
    ["POST", "/health", 404],
  ])("answers an unsigned %s %s by %i", async (method, path, status) => {
    const answer = await fetch(`http://${target.host}:${target.port}${path.replace("/1/", `/${target.id}/`)}`, {
      method,
    });
    expect(answer.status).toBe(status);
    if (status >= 400) expect(await answer.text()).toMatch(/\w{3}/);
  });
});
