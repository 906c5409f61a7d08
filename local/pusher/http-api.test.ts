import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { callApi, freshChannel, next, openTarget, publisher, rawClient, subscriber, type Target } from "./test-kit";

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
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel } });
    await raw.next();
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
    const pusher = await subscriber(target, channel);
    const heard = next(pusher.channel(channel), "news");
    await callApi(target, { path: "/events", body: JSON.stringify({ name: "news", data: "1", channel }) });
    expect(await heard).toBe(1);
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
    const answer = await callApi(target, { path: "/events", body: "x".repeat(1024 * 1024 + 1) });
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

describe("batches", () => {
  it("delivers the official library's batch in order", async () => {
    const channel = freshChannel();
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel } });
    await raw.next();
    await publisher(target).triggerBatch([1, 2, 3].map((data) => ({ channel, name: "news", data })));
    for (const data of ["1", "2", "3"]) expect(await raw.next()).toEqual({ event: "news", channel, data });
  });

  it("excludes each event's own socket and counts where asked", async () => {
    const channel = freshChannel();
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel } });
    await raw.next();
    const batch = [
      { channel, name: "spared", data: "1", socket_id: raw.socketId },
      { channel, name: "heard", data: "2", info: "subscription_count" },
    ];
    const answer = await callApi(target, { path: "/batch_events", body: JSON.stringify({ batch }) });
    expect(answer).toEqual({ status: 200, text: '{"batch":[{},{"subscription_count":1}]}' });
    expect(await raw.next()).toMatchObject({ event: "heard" });
  });

  it.each([
    ["11 events", 400, Array.from({ length: 11 }, () => ({ name: "n", channel: "c", data: "1" }))],
    ["one bad event among good ones", 400, [{ name: "n", channel: "CHANNEL", data: "1" }, { name: "n" }]],
    [
      "one large event among small ones",
      413,
      [
        { name: "n", channel: "CHANNEL", data: "1" },
        { name: "n", channel: "c", data: "x".repeat(10_241) },
      ],
    ],
    ["a batch that is no list", 400, "many"],
  ])("refuses %s with %i and sends none", async (_, status, batch) => {
    const channel = freshChannel();
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel } });
    await raw.next();
    const body = JSON.stringify({ batch }).replace("CHANNEL", channel);
    expect(await callApi(target, { path: "/batch_events", body })).toMatchObject({ status });
    await publisher(target).trigger(channel, "marker", 1);
    expect(await raw.next()).toMatchObject({ event: "marker" });
  });

  it("takes ten events of 10 KB each", async () => {
    const batch = Array.from({ length: 10 }, () => ({ name: "n", channel: "c", data: "\u0001".repeat(10_240) }));
    const answer = await callApi(target, { path: "/batch_events", body: JSON.stringify({ batch }) });
    expect(answer).toMatchObject({ status: 200 });
  });
});

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
    const raw = await rawClient(target);
    raw.send({ event: "pusher:subscribe", data: { channel } });
    await raw.next();
    const params = { info: "subscription_count" };
    const before = await publisher(target).get({ path: `/channels/${channel}`, params });
    expect(await before.json()).toEqual({ occupied: true, subscription_count: 1 });
    raw.socket.close();
    await raw.closed;
    const after = await publisher(target).get({ path: `/channels/${channel}`, params });
    expect(await after.json()).toEqual({ occupied: false, subscription_count: 0 });
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
  ])("answers %s with %j by %i", async (path, params, status) => {
    expect(await callApi(target, { path, params })).toMatchObject({ status });
  });
});

describe("signatures", () => {
  const now = Math.floor(Date.now() / 1000);
  it.each([
    ["another key", { params: { auth_key: "other" } }, "Unknown auth_key"],
    ["no key", { params: { auth_key: null } }, "Unknown auth_key"],
    ["another secret", { secret: "guess" }, "Invalid signature"],
    ["no version", { params: { auth_version: null } }, "Invalid version"],
    ["version 2", { params: { auth_version: "2.0" } }, "Invalid version"],
    ["no timestamp", { params: { auth_timestamp: null } }, "Timestamp expired"],
    ["a timestamp that is no number", { params: { auth_timestamp: "now" } }, "Timestamp expired"],
    ["a timestamp of eleven minutes ago", { params: { auth_timestamp: String(now - 660) } }, "Timestamp expired"],
    ["a timestamp in eleven minutes", { params: { auth_timestamp: String(now + 660) } }, "Timestamp expired"],
    ["a body without its MD5", { params: { body_md5: null } }, "Invalid body_md5"],
    ["the MD5 of another body", { params: { body_md5: "0".repeat(32) } }, "Invalid body_md5"],
  ])("refuses %s with 401 and says why", async (_, change, reason) => {
    const answer = await callApi(target, { path: "/events", body: event(), ...change });
    expect(answer).toEqual({ status: 401, text: expect.stringContaining(reason) });
  });

  it.each([
    ["nine minutes ago", -540],
    ["in nine minutes", 540],
  ])("takes a clock that is %s", async (_, seconds) => {
    const params = { auth_timestamp: String(now + seconds) };
    expect(await callApi(target, { path: "/events", body: event(), params })).toMatchObject({ status: 200 });
  });

  it.each([
    ["the body", (r: { url: string; body?: string }) => ({ ...r, body: event({ name: "forged" }) })],
    ["the path", (r: { url: string; body?: string }) => ({ ...r, url: r.url.replace("/events?", "/batch_events?") })],
    ["the query", (r: { url: string; body?: string }) => ({ ...r, url: `${r.url}&info=subscription_count` })],
    [
      "the timestamp",
      (r: { url: string; body?: string }) => ({ ...r, url: r.url.replace(/_timestamp=\d+/, `_timestamp=${now - 5}`) }),
    ],
    ["the signature", (r: { url: string; body?: string }) => ({ ...r, url: r.url.slice(0, -1) })],
    [
      "nothing but the signature's presence",
      (r: { url: string; body?: string }) => ({ ...r, url: r.url.split("&auth_signature")[0] ?? "" }),
    ],
  ])("refuses a request of which %s changed after signing", async (_, tamper) => {
    expect(await callApi(target, { path: "/events", body: event(), tamper })).toMatchObject({ status: 401 });
  });

  it("refuses another method than the one signed", async () => {
    const { host, port } = target;
    const made: string[] = [];
    function keep(request: { url: string }) {
      made.push(request.url);
      return request;
    }
    await callApi(target, { path: "/events", method: "GET", tamper: keep });
    expect((await fetch(`http://${host}:${port}${made[0]}`, { method: "POST" })).status).toBe(401);
    await callApi(target, { path: "/events", method: "POST", tamper: keep });
    expect((await fetch(`http://${host}:${port}${made[1]}`, { method: "POST" })).status).toBe(400);
  });

  it.each(["a+b c", "é%&=", "50%"])("verifies the parameter %j by its unescaped value", async (value) => {
    expect(await callApi(target, { path: "/channels", params: { x: value } })).toMatchObject({ status: 200 });
  });

  it("keeps a plus sign a plus sign", async () => {
    const tamper = (made: { url: string }) => ({ url: made.url.replace("%2B", "+") });
    expect(await callApi(target, { path: "/channels", params: { x: "a+b" }, tamper })).toMatchObject({ status: 200 });
  });

  it("lower-cases parameter names before verifying", async () => {
    expect(await callApi(target, { path: "/channels", params: { Zoo: "1" } })).toMatchObject({ status: 200 });
  });

  it.each(["&auth_key=twice", "&x=%zz"])("refuses the query %j with 400", async (more) => {
    const tamper = (made: { url: string }) => ({ url: made.url + more });
    expect(await callApi(target, { path: "/channels", tamper })).toMatchObject({ status: 400 });
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
