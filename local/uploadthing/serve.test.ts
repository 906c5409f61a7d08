import { describe, expect, it } from "vitest";
import { sign } from "./signatures";
import { apiKey, appId } from "./test-app";
import { openWorld, type World } from "./test-kit";
import { presignedUrl, put, putPart, untilStored } from "./test-put";

const content = "0123456789";
const key = "k".repeat(48);
const forbidden = {
  status: 403,
  text: JSON.stringify({ error: "This file needs an address that the app has signed" }),
};

async function store(world: World, fields: Record<string, string> = {}): Promise<string> {
  const all = { "x-ut-file-size": 10, ...fields };
  expect((await put(presignedUrl(world.url, all), Buffer.from(content))).status).toBe(200);
  return (await world.utapi.generateSignedURL(key)).ufsUrl;
}

async function get(url: string, headers: Record<string, string> = {}, method = "GET") {
  const answer = await fetch(url, { headers, method });
  return { status: answer.status, text: await answer.text(), headers: Object.fromEntries(answer.headers) };
}

function expiring(url: string, expires: number | string): string {
  return `${url}?expires=${expires}&signature=${encodeURIComponent(sign(apiKey, `${url}?expires=${expires}`))}`;
}

describe("a private file", () => {
  it("is read by an address that UTApi signs, by path and by subdomain", async () => {
    const world = await openWorld();
    const signed = await store(world);
    expect(await get(signed)).toMatchObject({ status: 200, text: content });
    const bySubdomain = world.app.connect(world.url, { ufsAppIdLocation: "subdomain" });
    const { ufsUrl } = await bySubdomain.generateSignedURL(key);
    expect(ufsUrl).toContain(`//${appId}.localhost`);
    expect(await get(ufsUrl.replace(`${appId}.localhost`, "localhost"))).toMatchObject({ status: 200, text: content });
  });

  it("behind TLS is read by the address that UTApi signs, whose scheme the package makes up", async () => {
    const world = await openWorld({ publicUrl: "https://khedma.example/ut-local" });
    await put(
      presignedUrl(world.url, { "x-ut-file-size": 10 }).replace(world.url, `http://localhost:${world.server.port}`),
      Buffer.from(content),
    );
    const utapi = world.app.connect(world.url, { ufsHost: "khedma.example/ut-local" });
    const { ufsUrl } = await utapi.generateSignedURL(key);
    expect(ufsUrl).toMatch(/^http:\/\/khedma\.example\/ut-local\//);
    const reached = ufsUrl.replace("http://khedma.example", `http://localhost:${world.server.port}`);
    expect(await get(reached)).toMatchObject({ status: 200, text: content });
  });

  it("and one that is not there are the same to who has no signed address", async () => {
    const world = await openWorld();
    await store(world, { "x-ut-custom-id": "mine" });
    const names = ["a/testapp/", "a/other/", "f/"].flatMap((place) => [`${place}${key}`, `${place}${"u".repeat(48)}`]);
    for (const name of [...names, "f/mine", "f/yours", "f/%E0%A4%A", "f/..%2Findex.sqlite"]) {
      expect(await get(`${world.url}/${name}`)).toMatchObject(forbidden);
      expect(await get(`${world.url}/${name}`, {}, "HEAD")).toMatchObject({ status: 403, text: "" });
    }
  });

  it.each([
    ["another file", (url: string) => url.replace("kkk", "kkK")],
    ["a later end", (url: string) => url.replace(/expires=(\d)/, "expires=9$1")],
    ["another place", (url: string) => url.replace(`/a/${appId}/`, "/f/")],
    ["something more", (url: string) => `${url}&x=y`],
    ["another signature", (url: string) => url.replace(/.$/, (last) => (last === "0" ? "1" : "0"))],
  ])("is not read by an address changed to %s", async (_, change) => {
    const world = await openWorld();
    expect(await get(change(await store(world)))).toMatchObject(forbidden);
  });

  it("is not read when the address has expired", async () => {
    const world = await openWorld();
    await store(world);
    const url = `${world.url}/a/${appId}/${key}`;
    const expired = { status: 403, text: JSON.stringify({ error: "This address has expired" }) };
    expect(await get(expiring(url, Date.now() + 60_000))).toMatchObject({ status: 200 });
    expect(await get(expiring(url, Date.now() - 1))).toMatchObject(expired);
    expect(await get(expiring(url, "never"))).toMatchObject(expired);
  });

  it("that was deleted is gone for who may know of it", async () => {
    const world = await openWorld();
    const signed = await store(world);
    await world.utapi.deleteFiles(key);
    expect(await get(signed)).toMatchObject({
      status: 404,
      text: JSON.stringify({ error: "This file is not here any more" }),
    });
  });

  it("may be left in the middle by its reader", async () => {
    const world = await openWorld();
    const bytes = Buffer.alloc(20_000_000);
    await put(presignedUrl(world.url, { "x-ut-file-size": bytes.length }), bytes);
    const { ufsUrl } = await world.utapi.generateSignedURL(key);
    const leaving = new AbortController();
    const half = await fetch(ufsUrl, { signal: leaving.signal });
    leaving.abort();
    await expect(half.arrayBuffer()).rejects.toThrow();
    expect((await get(ufsUrl, { range: "bytes=0-0" })).status).toBe(206);
    await world.server.close();
  });

  it("is not read while it arrives", async () => {
    const world = await openWorld();
    const url = presignedUrl(world.url, { "x-ut-file-size": 10 });
    putPart(url, Buffer.from(content), 9);
    await untilStored(url, 9);
    const { ufsUrl } = await world.utapi.generateSignedURL(key);
    expect(await get(ufsUrl)).toMatchObject({ status: 404 });
  });
});

describe("a public file", () => {
  it("is read by its key or the app's own id, until it is made private", async () => {
    const world = await openWorld();
    await store(world, { "x-ut-acl": "public-read", "x-ut-custom-id": "one/two" });
    const urls = [`${world.url}/a/${appId}/${key}`, `${world.url}/f/${key}`, `${world.url}/f/one%2Ftwo`];
    for (const url of urls) expect(await get(url)).toMatchObject({ status: 200, text: content });
    expect(await get(`${world.url}/a/other/${key}`)).toMatchObject(forbidden);
    await world.utapi.updateACL(key, "private");
    for (const url of urls) expect(await get(url)).toMatchObject(forbidden);
  });
});
