import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callApi } from "./test-api";
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

  it.each([' {"name" : "n",\n"data":"\\u00e9" , "channels":["test"]}\n', event({ data: "é" })])(
    "takes the MD5 of the body as it was sent: %j",
    async (body) => {
      expect(await callApi(target, { path: "/events", body })).toMatchObject({ status: 200 });
    },
  );

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

  it("verifies whatever order the parameters come in", async () => {
    function reverse({ url }: { url: string }) {
      const [path = "", query = ""] = url.split("?");
      return { url: `${path}?${query.split("&").reverse().join("&")}` };
    }
    expect(await callApi(target, { path: "/channels", tamper: reverse })).toMatchObject({ status: 200 });
  });

  it("lower-cases parameter names before verifying", async () => {
    expect(await callApi(target, { path: "/channels", params: { Zoo: "1" } })).toMatchObject({ status: 200 });
  });

  it.each(["&auth_key=twice", "&x=%zz"])("refuses the query %j with 400", async (more) => {
    const tamper = (made: { url: string }) => ({ url: made.url + more });
    expect(await callApi(target, { path: "/channels", tamper })).toMatchObject({ status: 400 });
  });
});
