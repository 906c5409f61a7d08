import { describe, expect, it } from "vitest";
import { md5, openWorld, type World } from "./test-kit";
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

describe("a part of a file", () => {
  it.each([
    ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
    ["bytes=8-", 206, "89", "bytes 8-9/10"],
    ["bytes=8-99", 206, "89", "bytes 8-9/10"],
    ["bytes=-2", 206, "89", "bytes 8-9/10"],
    ["bytes=-99", 206, content, "bytes 0-9/10"],
    ["bytes=9-9", 206, "9", "bytes 9-9/10"],
    ["bytes=0-1,4-5", 200, content, undefined],
    ["bytes=5-4", 200, content, undefined],
    ["bytes=-", 200, content, undefined],
    ["lines=0-3", 200, content, undefined],
    ["bytes=10-", 416, JSON.stringify({ error: "No such range" }), "bytes */10"],
    ["bytes=-0", 416, JSON.stringify({ error: "No such range" }), "bytes */10"],
  ])("for %s is %d", async (range, status, text, contentRange) => {
    const world = await openWorld();
    const answer = await get(await store(world), { range });
    expect(answer).toMatchObject({ status, text });
    expect(answer.headers["content-range"]).toBe(contentRange);
    expect(answer.headers["content-length"]).toBe(String(text.length));
  });

  it("is sent only of the version that the asker has", async () => {
    const world = await openWorld();
    const signed = await store(world);
    const range = "bytes=0-3";
    const etag = `"${md5(Buffer.from(content))}"`;
    expect(await get(signed, { range, "if-range": etag })).toMatchObject({ status: 206 });
    expect(await get(signed, { range, "if-range": '"other"' })).toMatchObject({ status: 200, text: content });
    expect(await get(signed, { range, "if-range": new Date().toUTCString() })).toMatchObject({ status: 200 });
  });

  it("tells its length without its bytes", async () => {
    const world = await openWorld();
    const answer = await get(await store(world), { range: "bytes=0-3" }, "HEAD");
    expect(answer).toMatchObject({ status: 206, text: "", headers: { "content-length": "4" } });
  });
});

describe("a file that the asker has", () => {
  it.each([
    ['"MD5"', 304],
    ['W/"MD5"', 304],
    ['"other", "MD5"', 304],
    ["*", 304],
    ['"other"', 200],
    ["MD5", 200],
  ])("as %s is answered with %d", async (tag, status) => {
    const world = await openWorld();
    const etag = tag.replace("MD5", md5(Buffer.from(content)));
    const answer = await get(await store(world), { "if-none-match": etag });
    expect(answer.status).toBe(status);
    expect(answer.headers.etag).toBe(`"${md5(Buffer.from(content))}"`);
  });
});
