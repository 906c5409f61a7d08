import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { md5, openWorld } from "./test-kit";
import { multipart, partHead, partTail, presignedUrl, put, putPart, rangeStart } from "./test-put";

describe("a body", () => {
  async function fresh(): Promise<string> {
    return presignedUrl((await openWorld()).url);
  }
  const hello = Buffer.from("hello");
  const quoted = multipart.replace(/boundary=(.*)/, 'boundary="$1"');

  it.each([
    ["as browsers send it", {}],
    ["without the last line break", { tail: partTail.slice(0, -2) }],
    ["with a quoted boundary", { headers: { "content-type": quoted } }],
    ["with an unquoted name", { head: partHead.replace('"file"', "file") }],
    ["without a range", { headers: { range: undefined } }],
  ])("is taken %s", async (_, raw) => {
    expect(await put(await fresh(), hello, raw)).toMatchObject({ status: 200, json: { fileHash: md5(hello) } });
  });

  it.each([
    ["a byte too many", Buffer.from("hello!"), {}, 413, "The body has 6 bytes of the file, and 5 are missing"],
    ["a byte too few", Buffer.from("hell"), {}, 400, "The body has only 4 bytes of the file, and 5 are missing"],
    [
      "no length",
      hello,
      { headers: { "content-length": undefined, "transfer-encoding": "chunked" } },
      411,
      "The body must tell its length",
    ],
    ["no multipart", hello, { headers: { "content-type": "text/plain" } }, 400, "The body must be multipart/form-data"],
    [
      "another boundary",
      hello,
      { headers: { "content-type": "multipart/form-data; boundary=x" } },
      400,
      "The body's part must be named file",
    ],
    ["another part", hello, { head: partHead.replace("file", "elif") }, 400, "The body's part must be named file"],
    ["an endless head", hello, { head: "x".repeat(20_000) }, 400, "The body does not begin with a part"],
    ["no part", hello, { head: "", tail: "" }, 400, "The body does not begin with a part"],
    [
      "another end",
      hello,
      { tail: partTail.replace("test", "tset") },
      400,
      "The body does not end as multipart/form-data does",
    ],
    [
      "a range with an end",
      hello,
      { headers: { range: "bytes=0-4" } },
      400,
      "The range must be of the form bytes=START-",
    ],
    ["a range ahead of what is here", hello, { start: 1 }, 416, "Only 0 bytes are here, and the range starts at 1"],
  ])("is refused with %s, and nothing of it is kept", async (_, bytes, raw, status, error) => {
    const url = await fresh();
    expect(await put(url, bytes, raw)).toMatchObject({ status, json: { error } });
    expect(await rangeStart(url)).toBe(0);
    expect(await put(url, hello)).toMatchObject({ status: 200 });
  });

  it("that is refused is read to its end, so that a browser gets to see why", async () => {
    const megabyte = Buffer.alloc(1_000_000);
    expect(await put(await fresh(), megabyte)).toMatchObject({ status: 413, headers: { connection: "keep-alive" } });
  });

  it("may come byte by byte", async () => {
    const whole = Buffer.from(`${partHead}hello${partTail}`);
    const { request, answer } = putPart(await fresh(), hello, 0);
    for (const byte of whole.subarray(partHead.length)) {
      request.write(Buffer.from([byte]));
      await delay(0);
    }
    request.end();
    expect(await answer).toMatchObject({ status: 200, json: { fileHash: md5(hello) } });
  });
});
