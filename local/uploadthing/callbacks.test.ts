import { describe, expect, it } from "vitest";
import { apiKey } from "./test-app";
import { bytesOf, fileOf, openWorld, type World } from "./test-kit";
import { put } from "./test-put";

const impatient = { callbackPausesMs: [10, 10, 10, 10] };
/** Pauses so long that only what a test does can end them. */
const asleep = { callbackPausesMs: [1_000_000] };

async function report(world: World, body: unknown): Promise<{ status: number; json: unknown }> {
  const headers = { "content-type": "application/json", "x-uploadthing-api-key": apiKey };
  const answer = await fetch(`${world.url}/callback-result`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, json: await answer.json() };
}

async function statusOf(world: World): Promise<string | undefined> {
  return (await world.utapi.listFiles()).files[0]?.status;
}

describe("an app behind a public address", () => {
  it("is told where this machine reaches it, and registers under its own name", async () => {
    const world = await openWorld();
    const callbackUrl = "https://khedma.example/api/uploadthing";
    await world.restart({ callbackUrl, callbackVia: world.app.callbackUrl });
    world.app.connect(world.url, { callbackUrl });
    const file = fileOf(10);
    expect((await world.upload([file]))[0]?.serverData).toEqual({ saved: `id-of-${file.name}` });
  });
});

describe("an app that is away", () => {
  it("is called again when it is back, and the client hears of it", async () => {
    const world = await openWorld(impatient);
    const file = fileOf(10);
    const { url } = await world.presign(file);
    let calls = 0;
    world.app.intercept = (_, response) => {
      calls += 1;
      if (calls <= 2) response.writeHead(503).end();
      return calls <= 2;
    };
    const answer = await put(url, await bytesOf(file));
    expect(answer).toMatchObject({ status: 200, json: { serverData: { saved: `id-of-${file.name}` } } });
    expect(world.app.told).toHaveLength(1);
  });

  it("hears of a file after both it and this server have started anew", async () => {
    const world = await openWorld({ ...asleep, callbackLimitMs: 50 });
    const file = fileOf(10);
    const { url } = await world.presign(file);
    await world.app.stop();
    const late = "The app has not confirmed this file yet; try again to ask it once more";
    expect(await put(url, await bytesOf(file))).toMatchObject({ status: 504, json: { error: late } });
    await world.app.start();
    const { promise: told, resolve } = Promise.withResolvers<void>();
    world.app.onUploadComplete = () => resolve();
    await world.restart({ callbackLimitMs: 20_000 });
    await told;
  });

  it("is left alone after the last attempt, and asked anew when the client tries again", async () => {
    const world = await openWorld({ callbackPausesMs: [] });
    const file = fileOf(10);
    const { url } = await world.presign(file);
    await world.app.stop();
    const error = "The app has not taken this file; try again to ask it once more";
    expect(await put(url, await bytesOf(file))).toMatchObject({ status: 500, json: { error } });
    await world.app.start();
    expect(await statusOf(world)).toBe("Uploaded");
    expect((await world.upload([file]))[0]?.serverData).toEqual({ saved: `id-of-${file.name}` });
    expect(world.app.told).toHaveLength(1);
  });
});

describe("an app that refuses", () => {
  it("is not asked again", async () => {
    const world = await openWorld(impatient);
    const file = fileOf(10);
    const { url } = await world.presign(file);
    let calls = 0;
    world.app.intercept = (_, response) => {
      calls += 1;
      response.writeHead(400).end();
      return true;
    };
    const error = "The app refuses this file";
    expect(await put(url, await bytesOf(file))).toMatchObject({ status: 500, json: { error } });
    expect(calls).toBe(1);
    expect(await statusOf(world)).toBe("Failed");
  });

  it("by redirecting does not make us tell somebody else", async () => {
    const world = await openWorld({ callbackPausesMs: [] });
    const file = fileOf(10);
    const { url } = await world.presign(file);
    const seen: (string | undefined)[] = [];
    world.app.intercept = (request, response) => {
      seen.push(request.url);
      response.writeHead(307, { location: "/elsewhere" }).end();
      return true;
    };
    expect(await put(url, await bytesOf(file))).toMatchObject({ status: 500 });
    expect(seen).toEqual(["/api/uploadthing?slug=attachment"]);
  });

  it("by reporting an error fails the upload with it", async () => {
    const world = await openWorld(asleep);
    const file = fileOf(10);
    const { url } = await world.presign(file);
    world.app.onUploadComplete = async ({ file: { key } }) => {
      await report(world, { fileKey: key, error: "Not today" });
      throw new Error("Not today");
    };
    expect(await put(url, await bytesOf(file))).toMatchObject({ status: 500, json: { error: "Not today" } });
  });
});
