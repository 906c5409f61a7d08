import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesOf, fileOf, openWorld, type World } from "./test-kit";
import { presignedUrl, put, putPart, rangeStart, untilStored } from "./test-put";

async function uploadTwo(world: World) {
  const files = [fileOf(10, "one.txt"), fileOf(20, "two.txt")];
  const [one, two] = await world.upload(files);
  return { files, one: one?.key ?? "", two: two?.key ?? "" };
}

function objectsOf(world: World): Promise<string[]> {
  return readdir(join(world.dataDir, "objects"));
}

describe("deleteFiles", () => {
  it("deletes by key and by custom id, and counts what there was", async () => {
    const world = await openWorld();
    const { one } = await uploadTwo(world);
    expect(await world.utapi.deleteFiles([one, one, "k".repeat(48)])).toEqual({ success: true, deletedCount: 1 });
    expect((await world.utapi.listFiles()).files.map(({ name }) => name)).toEqual(["two.txt"]);
    const byId = await world.utapi.deleteFiles(["id-of-two.txt", "id-of-none"], { keyType: "customId" });
    expect(byId).toEqual({ success: true, deletedCount: 1 });
    expect(await objectsOf(world)).toEqual([]);
  });

  it("deletes all files that share a custom id, as a repeated thumbnail does", async () => {
    const world = await openWorld();
    for (const key of ["key-of-the-first", "key-of-the-second"]) {
      await put(presignedUrl(world.url, { "x-ut-custom-id": "thumb" }, { key }), Buffer.from("hello"));
    }
    expect(await world.utapi.deleteFiles("thumb", { keyType: "customId" })).toMatchObject({ deletedCount: 2 });
    expect(await objectsOf(world)).toEqual([]);
  });

  it("cuts off an upload, which needs a new registration then", async () => {
    const world = await openWorld();
    const file = fileOf(1_000);
    const { url, key } = await world.presign(file);
    const { answer } = putPart(url, await bytesOf(file), 500);
    await untilStored(url, 500);
    const [deleted] = await Promise.all([world.utapi.deleteFiles(key), expect(answer).rejects.toThrow()]);
    expect(deleted.deletedCount).toBe(1);
    expect(await objectsOf(world)).toEqual([]);
    expect(await rangeStart(url)).toBe(0);
    expect(await put(url, await bytesOf(file))).toMatchObject({ status: 409 });
    expect(await world.upload([file])).toHaveLength(1);
  });
});

describe("listFiles", () => {
  it("pages through all files", async () => {
    const world = await openWorld();
    const { one, two } = await uploadTwo(world);
    const first = await world.utapi.listFiles({ limit: 1 });
    const second = await world.utapi.listFiles({ limit: 1, offset: 1 });
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    const files = [...first.files, ...second.files].sort((a, b) => a.size - b.size);
    expect(files).toEqual([
      expect.objectContaining({ key: one, customId: "id-of-one.txt", name: "one.txt", size: 10, status: "Uploaded" }),
      expect.objectContaining({ key: two, customId: "id-of-two.txt", name: "two.txt", size: 20, status: "Uploaded" }),
    ]);
  });

  it("shows what is on its way", async () => {
    const world = await openWorld();
    const file = fileOf(1_000);
    const { url } = await world.presign(file);
    putPart(url, await bytesOf(file), 500);
    await untilStored(url, 500);
    expect((await world.utapi.listFiles()).files).toMatchObject([{ name: file.name, status: "Uploading" }]);
  });
});

describe("renameFiles", () => {
  it("renames all or, when one is unknown, none", async () => {
    const world = await openWorld();
    const { one } = await uploadTwo(world);
    const updates = [
      { fileKey: one, newName: "uno.txt" },
      { customId: "id-of-two.txt", newName: "dos.txt" },
    ] as const;
    await expect(world.utapi.renameFiles([updates[0], { fileKey: "k".repeat(48), newName: "x" }])).rejects.toThrow();
    const names = async () => (await world.utapi.listFiles()).files.map(({ name }) => name).sort();
    expect(await names()).toEqual(["one.txt", "two.txt"]);
    expect(await world.utapi.renameFiles([...updates])).toEqual({ success: true });
    expect(await names()).toEqual(["dos.txt", "uno.txt"]);
  });
});

describe("updateACL", () => {
  it("opens a file to all, and refuses unknown ones", async () => {
    const world = await openWorld();
    const { one, two } = await uploadTwo(world);
    expect((await fetch(`${world.url}/f/${one}`)).status).toBe(403);
    expect(await world.utapi.updateACL(one, "public-read")).toEqual({ success: true });
    expect((await fetch(`${world.url}/f/${one}`)).status).toBe(200);
    expect((await fetch(`${world.url}/f/${two}`)).status).toBe(403);
    await expect(world.utapi.updateACL("k".repeat(48), "public-read")).rejects.toThrow();
  });
});

describe("getUsageInfo", () => {
  it("counts what is stored", async () => {
    const world = await openWorld();
    await uploadTwo(world);
    const usage = await world.utapi.getUsageInfo();
    expect(usage).toMatchObject({ totalBytes: 30, appTotalBytes: 30, filesUploaded: 2 });
    expect(usage.limitBytes).toBeGreaterThan(30);
  });
});

describe("getSignedURL", () => {
  it("opens a private file by key or custom id", async () => {
    const world = await openWorld();
    const { one, files } = await uploadTwo(world);
    const expected = await bytesOf(files[0] ?? fileOf(0));
    for (const [name, keyType] of [
      [one, "fileKey"],
      ["id-of-one.txt", "customId"],
    ] as const) {
      const { ufsUrl } = await world.utapi.getSignedURL(name, { keyType, expiresIn: 60 });
      expect(Buffer.from(await (await fetch(ufsUrl)).arrayBuffer())).toEqual(expected);
    }
    await expect(world.utapi.getSignedURL("k".repeat(48))).rejects.toThrow();
  });
});

describe("an unknown call", () => {
  it("is refused", async () => {
    const { url } = await openWorld();
    const headers = { "x-uploadthing-api-key": "sk_test_0123456789" };
    const answer = await fetch(`${url}/v6/formatDisk`, { method: "POST", headers, body: "{}" });
    expect([answer.status, await answer.json()]).toEqual([404, { error: "There is no such call" }]);
  });
});
