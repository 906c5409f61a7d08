import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UTFile } from "uploadthing/server";
import { describe, expect, it } from "vitest";
import { bytesOf, fileOf, md5, openWorld } from "./test-kit";

describe("UploadThing's own client", () => {
  it("uploads a file, hears what onUploadComplete returned, and the app reads the same bytes", async () => {
    const { upload, utapi, app } = await openWorld();
    const file = fileOf(3_000_000);
    const [uploaded] = await upload([file]);
    const bytes = await bytesOf(file);
    expect(uploaded).toMatchObject({ serverData: { saved: `id-of-${file.name}` }, fileHash: md5(bytes) });
    const key = uploaded?.key ?? "";
    expect(app.told).toEqual([
      { file: { key, customId: `id-of-${file.name}`, name: file.name, size: 3_000_000 }, metadata: { user: "salma" } },
    ]);
    const { ufsUrl } = await utapi.generateSignedURL(key);
    const answer = await fetch(ufsUrl);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("uploads twenty files at once", async () => {
    const { upload, app } = await openWorld();
    const files = Array.from({ length: 20 }, (_, at) => fileOf(100_000 + at));
    const uploads = await Promise.all(files.map(async (file) => (await upload([file]))[0]));
    const expected = await Promise.all(files.map(async (file) => md5(await bytesOf(file))));
    expect(uploads.map((uploaded) => uploaded?.fileHash)).toEqual(expected);
    expect(app.told).toHaveLength(20);
  });

  it("uploads twenty files of one call", async () => {
    const { upload } = await openWorld();
    const files = Array.from({ length: 20 }, (_, at) => fileOf(1 + at));
    expect(await upload(files)).toHaveLength(20);
  });

  it.each([
    "صورة من الاجتماع.png",
    `${"ط".repeat(196)}.png`,
    "50 % off & more+less #1?.txt",
    'it\'s (a) "test".txt',
    "🙂.bin",
  ])("keeps the name %s", async (name) => {
    const { upload, utapi, app } = await openWorld();
    const [uploaded] = await upload([fileOf(10, name)]);
    expect(app.told[0]?.file.name).toBe(name);
    const answer = await fetch((await utapi.generateSignedURL(uploaded?.key ?? "")).ufsUrl);
    const [, encoded = ""] = /filename\*=UTF-8''(.*)$/.exec(answer.headers.get("content-disposition") ?? "") ?? [];
    expect(decodeURIComponent(encoded)).toBe(name);
  });

  it("is not kept waiting for a route that awaits no server data", async () => {
    const { upload, app } = await openWorld();
    const { promise, resolve } = Promise.withResolvers<string>();
    app.onUploadComplete = () => promise;
    const [uploaded] = await upload([fileOf(10)], "detached");
    expect(uploaded?.serverData).toBeNull();
    resolve("late");
  });

  it("hears of an upload that the app refuses", async () => {
    const { upload } = await openWorld();
    await expect(upload([fileOf(0)])).rejects.toMatchObject({
      code: "UPLOAD_FAILED",
      data: { error: "The file is empty" },
    });
  });
});

describe("UTApi", () => {
  it("uploads without a registration and without a callback", async () => {
    const { utapi, app } = await openWorld();
    const file = new UTFile([Buffer.from("thumbnail")], "thumb.webp", { type: "image/webp", customId: "thumb-1" });
    const { data, error } = await utapi.uploadFiles(file, { acl: "private" });
    expect(error).toBeNull();
    expect(data).toMatchObject({ customId: "thumb-1", fileHash: md5(Buffer.from("thumbnail")) });
    expect(app.told).toEqual([]);
    const answer = await fetch((await utapi.generateSignedURL(data?.key ?? "")).ufsUrl);
    expect(await answer.text()).toBe("thumbnail");
  });
});

describe("the disk", () => {
  it("holds files under names of 128 random bits that tell nothing", async () => {
    const { upload, dataDir } = await openWorld();
    const [uploaded] = await upload([fileOf("secret", "letter.txt")]);
    const names = await readdir(dataDir, { recursive: true });
    const objects = names.filter((name) => name.startsWith("objects/"));
    expect(objects).toEqual([expect.stringMatching(/^objects\/[0-9a-f]{32}$/)]);
    expect(names.join("\n")).not.toContain(uploaded?.key);
    expect(await readFile(join(dataDir, objects[0] ?? ""), "utf8")).toBe("secret");
  });
});
