import { describe, expect, it } from "vitest";
import { apiKey } from "./test-app";
import { fileOf, openWorld, type World } from "./test-kit";
import { presignedUrl, put, rangeStart } from "./test-put";

const key = "k".repeat(48);
const hello = Buffer.from("hello");

function registrationOf({ app }: World, change: Record<string, unknown> = {}) {
  return {
    fileKeys: [key],
    metadata: { user: "salma" },
    isDev: false,
    callbackUrl: app.callbackUrl,
    callbackSlug: "attachment",
    awaitServerData: true,
    ...change,
  };
}

async function post(
  url: string,
  body: unknown,
  given: string | null = apiKey,
): Promise<{ status: number; json: unknown }> {
  const headers = { "content-type": "application/json", ...(given === null ? {} : { "x-uploadthing-api-key": given }) };
  const sent = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(url, { method: "POST", headers, body: sent });
  return { status: answer.status, json: await answer.json() };
}

describe("a registration", () => {
  it("lets its upload in, and none of another slug", async () => {
    const world = await openWorld();
    const url = `${world.url}/route-metadata`;
    expect(await post(url, registrationOf(world))).toEqual({ status: 200, json: { ok: true } });
    const other = presignedUrl(world.url, { "x-ut-slug": "avatar" });
    const error = "The app has not registered this upload";
    expect(await put(other, hello)).toMatchObject({ status: 409, json: { error } });
    expect(await put(presignedUrl(world.url, { "x-ut-slug": "attachment" }), hello)).toMatchObject({ status: 200 });
    expect(world.app.told).toMatchObject([{ file: { key }, metadata: { user: "salma" } }]);
  });

  it("that comes after the upload has begun is waited for", async () => {
    const world = await openWorld();
    const answer = put(presignedUrl(world.url, { "x-ut-slug": "attachment" }), hello);
    await post(`${world.url}/route-metadata`, registrationOf(world));
    expect(await answer).toMatchObject({ status: 200 });
    expect(world.app.told).toHaveLength(1);
  });

  it("outlives the server", async () => {
    const world = await openWorld();
    await post(`${world.url}/route-metadata`, registrationOf(world));
    await world.restart();
    expect(await put(presignedUrl(world.url, { "x-ut-slug": "attachment" }), hello)).toMatchObject({ status: 200 });
    expect(world.app.told).toMatchObject([{ metadata: { user: "salma" } }]);
  });

  it("may be made again by an upload that goes on, and by no other, for keys collide", async () => {
    const world = await openWorld();
    const url = `${world.url}/route-metadata`;
    await post(url, registrationOf(world));
    expect(await post(url, registrationOf(world))).toEqual({ status: 200, json: { ok: true } });
    const error = "This key is registered for another upload";
    for (const change of [{ metadata: { user: "mehdi" } }, { callbackSlug: "avatar" }, { awaitServerData: false }]) {
      expect(await post(url, registrationOf(world, change))).toEqual({ status: 409, json: { error } });
    }
    const both = registrationOf(world, { fileKeys: ["another-key-of-mehdi", key], metadata: { user: "mehdi" } });
    expect(await post(url, both)).toEqual({ status: 409, json: { error } });
    await put(presignedUrl(world.url, { "x-ut-slug": "attachment" }), hello);
    expect(world.app.told).toMatchObject([{ metadata: { user: "salma" } }]);
    expect(await post(url, { ...both, fileKeys: ["another-key-of-mehdi"] })).toEqual({
      status: 200,
      json: { ok: true },
    });
  });

  it("lets in the file that it is for, and no other that has the same key", async () => {
    const world = await openWorld({ claimOf: ({ id }) => ({ customId: String(id), owner: null }) });
    await post(`${world.url}/route-metadata`, registrationOf(world, { metadata: { id: "hers" } }));
    const [hers, his] = ["hers", "his"].map((id) =>
      presignedUrl(world.url, { "x-ut-slug": "attachment", "x-ut-custom-id": id }),
    );
    const error = "This key belongs to another file";
    expect(await put(his ?? "", hello)).toMatchObject({ status: 409, json: { error } });
    expect(await rangeStart(hers ?? "")).toBe(0);
    expect(await put(hers ?? "", hello)).toMatchObject({ status: 200 });
    expect(world.app.told).toMatchObject([{ file: { customId: "hers" } }]);
  });

  it.each([
    [
      "another address",
      { callbackUrl: "http://evil.example/api/uploadthing" },
      403,
      "Callbacks go to the configured address only",
    ],
    ["no address", { callbackUrl: "" }, 403, "Callbacks go to the configured address only"],
    [
      "the stream of development",
      { isDev: true },
      400,
      "The body does not fit: isDev: this server calls the app itself, so isDev must be false",
    ],
    ["metadata that are no object", { metadata: [] }, 400, expect.stringMatching(/^The body does not fit: metadata: /)],
    ["no keys", { fileKeys: [] }, 400, expect.stringMatching(/^The body does not fit: fileKeys: /)],
    ["a key that is none", { fileKeys: ["../../etc/passwd"] }, 400, expect.stringMatching(/fileKeys\.0: /)],
  ])("with %s is refused", async (_, change, status, error) => {
    const world = await openWorld();
    expect(await post(`${world.url}/route-metadata`, registrationOf(world, change))).toEqual({
      status,
      json: { error },
    });
  });
});

describe("the app's calls", () => {
  it.each(["/route-metadata", "/callback-result", "/v6/listFiles"])("to %s need the API key", async (path) => {
    const { url } = await openWorld();
    for (const given of [null, "", "undefined", `${apiKey}x`, apiKey.slice(1)]) {
      expect(await post(url + path, {}, given)).toEqual({ status: 401, json: { error: "The API key is wrong" } });
    }
    expect((await post(url + path, {})).status).not.toBe(401);
  });

  it("may have a body of a megabyte, and of no byte more", async () => {
    const { url } = await openWorld();
    const megabyte = JSON.stringify("x".repeat(1024 * 1024 - 2));
    expect(await post(`${url}/callback-result`, megabyte)).toMatchObject({ status: 400 });
    const error = "The body exceeds 1048576 bytes";
    expect(await post(`${url}/callback-result`, `${megabyte} `)).toEqual({ status: 413, json: { error } });
  });

  it("must be JSON", async () => {
    const { url } = await openWorld();
    expect(await post(`${url}/callback-result`, "{")).toEqual({ status: 400, json: { error: "The body is not JSON" } });
  });
});

describe("the router's package", () => {
  it("signs the address that a Host header made up only when it is not told ours", async () => {
    const world = await openWorld();
    world.app.connect(world.url, { callbackUrl: "http://evil.example/api/uploadthing" });
    const { url } = await world.presign(fileOf(5));
    const error = "The app has not registered this upload";
    expect(await put(url, hello)).toMatchObject({ status: 409, json: { error } });
  });
});
