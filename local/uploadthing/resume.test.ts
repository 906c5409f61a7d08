import { describe, expect, it } from "vitest";
import { bytesOf, fileOf, md5, openWorld } from "./test-kit";
import { presignedUrl, put, putPart, rangeStart, untilStored } from "./test-put";

describe("an interrupted upload", () => {
  it.each([0, 50, 99, 100])("at %d %% goes on where it was, by the client's own means", async (percent) => {
    const { presign, upload, app } = await openWorld();
    const file = fileOf(1_000_000);
    const bytes = await bytesOf(file);
    const sent = (bytes.length * percent) / 100;
    const { url, key } = await presign(file);
    const { request } = putPart(url, bytes, sent);
    await untilStored(url, sent);
    request.destroy();
    expect(await rangeStart(url)).toBe(sent);
    const [uploaded] = await upload([file]);
    expect(uploaded).toMatchObject({ key, fileHash: md5(bytes) });
    expect(app.told).toHaveLength(1);
  });

  it("goes on from any byte that is here", async () => {
    const { url: base } = await openWorld();
    const bytes = await bytesOf(fileOf(1_000));
    const url = presignedUrl(base, { "x-ut-file-size": 1_000 });
    const { request } = putPart(url, bytes, 700);
    await untilStored(url, 700);
    request.destroy();
    const answer = await put(url, bytes.subarray(300), { start: 300 });
    expect(answer).toMatchObject({ status: 200, json: { fileHash: md5(bytes) } });
  });

  it("that hangs is replaced by the next one", async () => {
    const { url: base } = await openWorld();
    const bytes = await bytesOf(fileOf(1_000));
    const url = presignedUrl(base, { "x-ut-file-size": 1_000 });
    const hung = putPart(url, bytes, 700);
    await untilStored(url, 700);
    const [, second] = await Promise.all([
      expect(hung.answer).rejects.toThrow(),
      put(url, bytes.subarray(600), { start: 600 }),
    ]);
    expect(second).toMatchObject({ status: 200, json: { fileHash: md5(bytes) } });
  });

  it("that hangs is cut off, and what came stays", async () => {
    const { url: base } = await openWorld({ stallLimitMs: 1_500 });
    const bytes = await bytesOf(fileOf(1_000));
    const url = presignedUrl(base, { "x-ut-file-size": 1_000 });
    const { answer } = putPart(url, bytes, 700);
    const cutOff = expect(answer).rejects.toThrow();
    await untilStored(url, 700);
    await cutOff;
    expect(await rangeStart(url)).toBe(700);
  });
});

describe("a finished file", () => {
  it("is not replaced", async () => {
    const { url: base } = await openWorld();
    const url = presignedUrl(base);
    await put(url, Buffer.from("hello"));
    expect(await put(url, Buffer.from("HELLO"))).toMatchObject({
      status: 409,
      json: { error: "This file is already here" },
    });
  });

  it("answers again to a client that lost the answer", async () => {
    const { upload, app } = await openWorld();
    const file = fileOf(1_000);
    const [first] = await upload([file]);
    const [second] = await upload([file]);
    expect(second).toEqual(first);
    expect(second?.serverData).toEqual({ saved: `id-of-${file.name}` });
    expect(app.told).toHaveLength(1);
  });
});
