import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { apiKey } from "./test-app";
import { bytesOf, fileOf, openWorld, type World } from "./test-kit";
import { put, putPart, untilStored } from "./test-put";

async function report(world: World, body: unknown): Promise<{ status: number; json: unknown }> {
  const headers = { "content-type": "application/json", "x-uploadthing-api-key": apiKey };
  const answer = await fetch(`${world.url}/callback-result`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, json: await answer.json() };
}

describe("a callback", () => {
  it("whose handler throws is repeated, and the client can try again when it is mended", async () => {
    const world = await openWorld({ callbackLimitMs: 300, callbackPausesMs: [1, 1] });
    const file = fileOf(10);
    const { url } = await world.presign(file);
    world.app.onUploadComplete = () => {
      throw new Error("a bug");
    };
    expect((await put(url, await bytesOf(file))).status).toBeOneOf([500, 504]);
    while (world.app.told.length < 2) await world.utapi.listFiles();
    world.app.onUploadComplete = () => ({ saved: "now" });
    while ((await world.upload([file]).catch(() => []))[0]?.serverData === undefined);
    expect((await world.upload([file]))[0]?.serverData).toEqual({ saved: "now" });
  });

  it("whose answer was lost is repeated", async () => {
    const world = await openWorld({ callbackPausesMs: [1] });
    const file = fileOf(10);
    const { url, key } = await world.presign(file);
    // The first time, the app does its work and dies before it can say so.
    world.app.intercept = (request) => {
      if (request.headers["uploadthing-hook"] !== "callback") return false;
      world.app.intercept = () => false;
      world.app.told.push({ file: { key, customId: null, name: "", size: 0 }, metadata: null });
      request.socket.destroy();
      return true;
    };
    expect(await put(url, await bytesOf(file))).toMatchObject({ status: 200 });
    expect(world.app.told).toHaveLength(2);
  });

  it("whose answer comes twice counts once", async () => {
    const world = await openWorld();
    const file = fileOf(10);
    const [uploaded] = await world.upload([file]);
    const fileKey = uploaded?.key;
    expect(await report(world, { fileKey, callbackData: { saved: "other" } })).toEqual({
      status: 200,
      json: { ok: true },
    });
    expect(await report(world, { fileKey, error: "other" })).toEqual({ status: 200, json: { ok: true } });
    expect((await world.upload([file]))[0]?.serverData).toEqual({ saved: `id-of-${file.name}` });
  });

  it("whose answer comes late still counts", async () => {
    const world = await openWorld({ callbackLimitMs: 1_000, callbackPausesMs: Array(20).fill(1) });
    const file = fileOf(10);
    const { url } = await world.presign(file);
    const { promise, resolve } = Promise.withResolvers<unknown>();
    world.app.onUploadComplete = () => promise;
    expect(await put(url, await bytesOf(file))).toMatchObject({ status: 504 });
    resolve({ saved: "late" });
    while ((await world.upload([file]).catch(() => []))[0]?.serverData === undefined);
    expect((await world.upload([file]))[0]?.serverData).toEqual({ saved: "late" });
  });

  it("cannot be answered before there is a file", async () => {
    const world = await openWorld();
    const file = fileOf(10);
    const { url, key } = await world.presign(file);
    const unknown = { status: 404, json: { ok: false } };
    expect(await report(world, { fileKey: key, callbackData: {} })).toEqual(unknown);
    const { request } = putPart(url, await bytesOf(file), 5);
    await untilStored(url, 5);
    expect(await report(world, { fileKey: key, callbackData: {} })).toEqual(unknown);
    request.destroy();
    expect((await world.upload([file]))[0]?.serverData).toEqual({ saved: `id-of-${file.name}` });
  });

  it("is not needed any more when the file is deleted meanwhile", async () => {
    const world = await openWorld({ callbackPausesMs: [1] });
    const file = fileOf(10);
    const { url, key } = await world.presign(file);
    world.app.intercept = async (request, response) => {
      if (request.headers["uploadthing-hook"] === undefined) return false;
      await world.utapi.deleteFiles(key);
      response.writeHead(503).end();
      await once(response, "close");
      return true;
    };
    expect(await put(url, await bytesOf(file))).toMatchObject({ status: 500, json: { error: "The file was deleted" } });
  });
});
