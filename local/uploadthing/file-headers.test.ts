import { describe, expect, it } from "vitest";
import { openWorld, type World } from "./test-kit";
import { presignedUrl, put } from "./test-put";

const content = "0123456789";
const key = "k".repeat(48);

async function store(world: World, fields: Record<string, string> = {}): Promise<string> {
  const all = { "x-ut-file-size": 10, ...fields };
  expect((await put(presignedUrl(world.url, all), Buffer.from(content))).status).toBe(200);
  return (await world.utapi.generateSignedURL(key)).ufsUrl;
}

async function get(url: string, headers: Record<string, string> = {}, method = "GET") {
  const answer = await fetch(url, { headers, method });
  return { status: answer.status, text: await answer.text(), headers: Object.fromEntries(answer.headers) };
}

describe("what a file is said to be", () => {
  it.each([
    ["image/png", "image/png", "inline"],
    ["IMAGE/JPEG", "image/jpeg", "inline"],
    ["video/mp4", "video/mp4", "inline"],
    ["application/pdf", "application/pdf", "inline"],
    ["text/plain;charset=latin1", "text/plain; charset=utf-8", "inline"],
    ["text/html", "application/octet-stream", "attachment"],
    ["image/svg+xml", "application/octet-stream", "attachment"],
    ["application/xhtml+xml", "application/octet-stream", "attachment"],
    ["text/xml", "application/octet-stream", "attachment"],
    ["text/javascript", "application/octet-stream", "attachment"],
    ["text/css", "application/octet-stream", "attachment"],
    ["multipart/x-mixed-replace", "application/octet-stream", "attachment"],
    ["image", "application/octet-stream", "attachment"],
    ["constructor/x", "application/octet-stream", "attachment"],
  ])("as %s makes no page of it: %s, %s", async (type, served, disposition) => {
    const world = await openWorld();
    const { headers } = await get(await store(world, { "x-ut-file-type": type }));
    expect(headers["content-type"]).toBe(served);
    expect(headers["content-disposition"]).toMatch(new RegExp(`^${disposition}; `));
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringMatching(/^default-src 'none'; .*; sandbox$/),
      "cross-origin-resource-policy": "same-site",
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-cache",
    });
  });

  it("is a download when the app signed it as one", async () => {
    const world = await openWorld();
    const fields = { "x-ut-file-type": "image/png", "x-ut-content-disposition": "attachment" };
    const { headers } = await get(await store(world, fields));
    expect(headers["content-disposition"]).toMatch(/^attachment; /);
  });

  it("puts nothing of its name into other headers", async () => {
    const world = await openWorld();
    const name = 'a"; x="\r\nset-cookie: a=b\\صورة.png';
    const { headers } = await get(await store(world, { "x-ut-file-name": name }));
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["content-disposition"]).toMatch(
      /^inline; filename="a_; x=___set-cookie: a=b_____\.png"; filename\*=UTF-8''a%22%3B%20x%3D%22%0D%0Aset-cookie/,
    );
  });
});
