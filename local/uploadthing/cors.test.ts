import { describe, expect, it } from "vitest";
import { openWorld, origin } from "./test-kit";
import { presignedUrl, put } from "./test-put";

const hello = Buffer.from("hello");

describe("a page of ours", () => {
  it("may ask before an upload, and learns where to go on", async () => {
    const { url: base } = await openWorld();
    const url = presignedUrl(base);
    const asked = "range,content-type,x-uploadthing-version,b3,traceparent";
    const headers = { origin, "access-control-request-method": "PUT", "access-control-request-headers": asked };
    const preflight = await fetch(url, { method: "OPTIONS", headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PUT");
    for (const name of asked.split(",")) expect(preflight.headers.get("access-control-allow-headers")).toContain(name);
    const head = await fetch(url, { method: "HEAD", headers: { origin } });
    expect(head.headers.get("access-control-expose-headers")).toContain("x-ut-range-start");
    expect(await put(url, hello, { headers: { origin } })).toMatchObject({
      status: 200,
      headers: { "access-control-allow-origin": origin, vary: "origin" },
    });
  });

  it("sees why it is refused", async () => {
    const { url } = await openWorld();
    const refused = await put(presignedUrl(url, {}, { secret: "sk_other" }), hello, { headers: { origin } });
    expect(refused).toMatchObject({ status: 403, headers: { "access-control-allow-origin": origin } });
  });
});

describe("a page of somebody else", () => {
  it.each(["https://evil.example", "http://khedma.example", "https://khedma.example:8443", "null", ""])(
    "on %j is refused with the best of addresses",
    async (foreign) => {
      const { url: base } = await openWorld();
      const url = presignedUrl(base);
      const error = "Pages of this origin may not use this server";
      const refused = await put(url, hello, { headers: { origin: foreign } });
      expect(refused).toMatchObject({ status: 403, json: { error } });
      expect(refused.headers["access-control-allow-origin"]).toBeUndefined();
      expect((await fetch(url, { method: "OPTIONS", headers: { origin: foreign } })).status).toBe(403);
      expect(await put(url, hello)).toMatchObject({ status: 200 });
    },
  );
});

describe("an address that is none", () => {
  it.each([
    ["GET", "/", 404, "Not found"],
    ["GET", "/a/b/c/d", 404, "Not found"],
    ["GET", `/${"k".repeat(48)}`, 405, "Method not allowed"],
    ["DELETE", `/${"k".repeat(48)}`, 405, "Method not allowed"],
    ["GET", "/v6/listFiles", 405, "Method not allowed"],
    ["POST", "/health", 405, "Method not allowed"],
  ])("%s %s is answered with %d", async (method, path, status, error) => {
    const { url } = await openWorld();
    const answer = await fetch(url + path, { method });
    expect([answer.status, await answer.json()]).toEqual([status, { error }]);
  });

  it("is not the health", async () => {
    const { url } = await openWorld();
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ ok: true });
  });
});
