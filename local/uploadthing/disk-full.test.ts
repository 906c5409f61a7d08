import { existsSync } from "node:fs";
import { readdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesOf, fileOf, openWorld, type World } from "./test-kit";
import { partTail, put, putPart, rangeStart, untilStored } from "./test-put";

const noRoom = { status: 507, json: { error: "The server has no room left for this file" } };

function objectsOf({ dataDir }: World): Promise<string[]> {
  return readdir(join(dataDir, "objects"));
}

/** Lets a file begin, and puts a disk without room where it lies. */
async function beginOnFullDisk(world: World, url: string, bytes: Buffer): Promise<void> {
  const { request } = putPart(url, bytes, 500);
  await untilStored(url, 500);
  request.destroy();
  const [name = ""] = await objectsOf(world);
  const path = join(world.dataDir, "objects", name);
  await rm(path);
  await symlink("/dev/full", path);
}

describe("a disk that fills up", () => {
  it.runIf(existsSync("/dev/full"))("fails this file, removes its part, and tells client and app", async () => {
    const world = await openWorld();
    const file = fileOf(1_000);
    const bytes = await bytesOf(file);
    const { url, key } = await world.presign(file);
    await beginOnFullDisk(world, url, bytes);
    expect(await put(url, bytes)).toMatchObject(noRoom);
    expect(await objectsOf(world)).toEqual([]);
    expect(await rangeStart(url)).toBe(0);
    while (world.app.failed.length === 0) await world.utapi.listFiles();
    expect(world.app.failed).toEqual([key]);
    expect(await world.upload([file])).toHaveLength(1);
  });

  it.runIf(existsSync("/dev/full"))("is told to a sender who pauses, and ends nothing else", async () => {
    const world = await openWorld();
    const bytes = await bytesOf(fileOf(1_000));
    const { url } = await world.presign(fileOf(1_000));
    await beginOnFullDisk(world, url, bytes);
    const { request, answer } = putPart(url, bytes, 500);
    // Long enough for the first write to fail with nobody waiting for it.
    for (let turn = 0; turn < 20; turn += 1) await rangeStart(url);
    request.end(Buffer.concat([bytes.subarray(500), Buffer.from(partTail)]));
    expect(await answer).toMatchObject(noRoom);
  });
});

describe("a disk without room", () => {
  it("refuses a file before its first byte, and the next one when there is room", async () => {
    const world = await openWorld({ freeBytesKept: Number.MAX_SAFE_INTEGER });
    const file = fileOf(1_000);
    const { url } = await world.presign(file);
    expect(await put(url, await bytesOf(file))).toMatchObject(noRoom);
    expect(await objectsOf(world)).toEqual([]);
    await expect(world.upload([file])).rejects.toMatchObject({ data: noRoom.json });
    await world.restart({ freeBytesKept: 0 });
    expect(await world.upload([file])).toHaveLength(1);
  });
});
