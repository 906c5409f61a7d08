import { describe, expect, it } from "vitest";
import { apiKey } from "./test-app";
import { openWorld } from "./test-kit";
import { type Answer, presignedUrl, put, rangeStart } from "./test-put";

const hello = Buffer.from("hello");

function upload(url: string): Promise<Answer> {
  return put(url, hello);
}

describe("a presigned address", () => {
  it("lets exactly its file in", async () => {
    const { url: base } = await openWorld({ maxFileBytes: 1_000 });
    expect(await upload(presignedUrl(base, {}))).toMatchObject({ status: 200 });
  });

  it.each([
    ["a type with parameters", { "x-ut-file-type": "text/plain;charset=utf-8" }],
    ["a route's word for a type that the browser does not know", { "x-ut-file-type": "blob" }],
    ["a custom id", { "x-ut-custom-id": "one & two" }],
    ["public access", { "x-ut-acl": "public-read" }],
    ["a disposition", { "x-ut-content-disposition": "attachment" }],
  ])("may have %s", async (_, fields) => {
    const { url: base } = await openWorld({ maxFileBytes: 1_000 });
    expect(await upload(presignedUrl(base, fields))).toMatchObject({ status: 200 });
  });

  it.each([
    ["no name", { "x-ut-file-name": null }, 400, "The file has no name"],
    ["an endless name", { "x-ut-file-name": "n".repeat(1_001) }, 400, "The file name is too long"],
    ["no size", { "x-ut-file-size": null }, 400, "The file has no size"],
    ["a size that is no number", { "x-ut-file-size": "-1" }, 400, "The file size is no number"],
    ["no byte", { "x-ut-file-size": 0 }, 400, "The file is empty"],
    ["too many bytes", { "x-ut-file-size": 1_001 }, 413, "The file has 1001 bytes, and 1000 are allowed"],
    ["no type", { "x-ut-file-type": null }, 400, "The file has no type"],
    ["a type that is none", { "x-ut-file-type": "text" + "\r\nx: y" }, 400, "The file type is none"],
    ["a slug that is none", { "x-ut-slug": "../x" }, 400, "The slug is none"],
    ["an unknown access", { "x-ut-acl": "public" }, 400, "The access is neither private nor public-read"],
    [
      "an unknown disposition",
      { "x-ut-content-disposition": "form-data" },
      400,
      "The content disposition is neither inline nor attachment",
    ],
    ["a foreign app", { "x-ut-identifier": "other" }, 403, "This address is for another app"],
    ["no app", { "x-ut-identifier": null }, 403, "This address is for another app"],
    ["a time that is over", { expires: Date.now() - 1 }, 403, "This address has expired"],
    ["no time", { expires: null }, 403, "This address has expired"],
    ["a time that is none", { expires: "soon" }, 403, "This address has expired"],
  ])("is refused with %s", async (_, fields, status, error) => {
    const { url: base } = await openWorld({ maxFileBytes: 1_000 });
    expect(await upload(presignedUrl(base, fields))).toMatchObject({ status, json: { error } });
  });

  const wrong = { status: 403, json: { error: "The signature of this address is wrong" } };

  it.each([
    ["another secret", "sk_other", undefined],
    ["another server", apiKey, "http://127.0.0.1:1"],
  ])("is refused with the signature of %s", async (_, secret, at) => {
    const { url: base } = await openWorld({ maxFileBytes: 1_000 });
    const signed = presignedUrl(at ?? base, {}, { secret });
    expect(await upload(signed.replace(at ?? base, base))).toMatchObject(wrong);
  });

  it("does not take the Host header's word for where it is", async () => {
    const { url: base } = await openWorld({ maxFileBytes: 1_000 });
    const signed = presignedUrl("http://evil.example", {});
    const answer = await put(signed.replace("http://evil.example", base), hello, { headers: { host: "evil.example" } });
    expect(answer).toMatchObject(wrong);
    const ours = await put(presignedUrl(base, {}), hello, { headers: { host: "evil.example" } });
    expect(ours).toMatchObject({ status: 200 });
  });

  it.each([
    ["a changed size", (url: string) => url.replace("file-size=5", "file-size=6")],
    ["a changed key", (url: string) => url.replace("/kkk", "/kkK")],
    ["a parameter behind the signature", (url: string) => `${url}&x-ut-acl=public-read`],
    ["a second signature", (url: string) => `${url}&signature=hmac-sha256%3D00`],
    ["a shortened signature", (url: string) => url.slice(0, -1)],
    ["an empty signature", (url: string) => url.replace(/signature=.*/, "signature=")],
    ["no signature", (url: string) => url.replace(/&signature=.*/, "")],
    ["a broken escape", (url: string) => url.replace(/signature=.*/, "signature=%E0%A4%A")],
  ])("is refused with %s", async (_, change) => {
    const { url: base } = await openWorld({ maxFileBytes: 1_000 });
    expect(await upload(change(presignedUrl(base, {})))).toMatchObject(wrong);
  });

  it.each(["short", "k".repeat(201), "with.a.dot.in.it", "%2e%2e%2f%2e%2e%2fetc%2fpasswd"])(
    "is refused for the key %s",
    async (key) => {
      const { url: base } = await openWorld();
      expect(await upload(presignedUrl(base, {}, { key }))).toMatchObject({
        status: 400,
        json: { error: "This is no file key" },
      });
    },
  );

  it("tells how much is here only to who may upload", async () => {
    const { url: base } = await openWorld({ maxFileBytes: 1_000 });
    expect(await rangeStart(presignedUrl(base))).toBe(0);
    const refused = await fetch(presignedUrl(base, {}, { secret: "sk_other" }), { method: "HEAD" });
    expect(refused.status).toBe(403);
    expect(refused.headers.get("x-ut-range-start")).toBeNull();
  });
});

describe("a key", () => {
  it("that is another file's is refused, for keys of 30 bits collide", async () => {
    const { url } = await openWorld();
    const mine = presignedUrl(url, { "x-ut-custom-id": "mine" });
    const theirs = presignedUrl(url, { "x-ut-custom-id": "theirs" });
    const error = "This key belongs to another file";
    expect(await upload(mine)).toMatchObject({ status: 200 });
    expect(await upload(theirs)).toMatchObject({ status: 409, json: { error } });
    expect((await fetch(theirs, { method: "HEAD" })).status).toBe(409);
  });
});

describe("a public address with a path", () => {
  it.each(["", "/uploads"])("is signed with it, and reached with the path %j", async (path) => {
    const publicUrl = "https://khedma.example/uploads";
    const { server } = await openWorld({ publicUrl });
    const reached = presignedUrl(publicUrl).replace(publicUrl, `http://localhost:${server.port}${path}`);
    expect(await upload(reached)).toMatchObject({ status: 200, json: { ufsUrl: expect.stringContaining(publicUrl) } });
  });
});
