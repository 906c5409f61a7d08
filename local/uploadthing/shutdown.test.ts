import { describe, expect, it } from "vitest";
import { startIngestServer } from "./server";
import { apiKey, appId } from "./test-app";
import { bytesOf, fileOf, md5, openWorld, temporaryFolder } from "./test-kit";
import { presignedUrl, put, putPart, rangeStart, untilStored } from "./test-put";

const basics = { host: "localhost", port: 0, apiKey, appId, callbackUrl: "http://localhost:9/", allowedOrigins: [] };

describe("stopping", () => {
  it("cuts off what arrives, which goes on at the server that follows", async () => {
    const world = await openWorld();
    const bytes = await bytesOf(fileOf(1_000));
    const url = presignedUrl(world.url, { "x-ut-file-size": 1_000 });
    const { answer } = putPart(url, bytes, 700);
    await untilStored(url, 700);
    await Promise.all([world.restart(), expect(answer).rejects.toThrow()]);
    expect(await rangeStart(url)).toBe(700);
    const rest = await put(url, bytes.subarray(700), { start: 700 });
    expect(rest).toMatchObject({ status: 200, json: { fileHash: md5(bytes) } });
  });

  it("does not wait for an app that takes its time", async () => {
    const world = await openWorld();
    const file = fileOf(10);
    const { url } = await world.presign(file);
    const asked = Promise.withResolvers<void>();
    world.app.intercept = () => {
      asked.resolve();
      return new Promise(() => undefined);
    };
    const answer = put(url, await bytesOf(file));
    await Promise.all([expect(answer).rejects.toThrow(), asked.promise.then(() => world.server.close())]);
    world.app.intercept = () => false;
    await world.restart();
    expect((await world.upload([file]))[0]?.serverData).toEqual({ saved: `id-of-${file.name}` });
  });
});

describe("starting", () => {
  it("is refused on a folder that another server uses, and on a port that is taken", async () => {
    const dataDir = await temporaryFolder();
    const first = await startIngestServer({ ...basics, dataDir });
    const inUse = /index\.sqlite is in use by another upload server/;
    await expect(startIngestServer({ ...basics, dataDir })).rejects.toThrow(inUse);
    const other = { ...basics, dataDir: await temporaryFolder() };
    await expect(startIngestServer({ ...other, port: first.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await first.close();
    // Both left nothing locked behind.
    await (await startIngestServer({ ...basics, dataDir })).close();
    await (await startIngestServer(other)).close();
  });
});
