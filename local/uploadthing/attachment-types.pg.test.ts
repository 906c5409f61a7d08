import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import { ask, makePair, PDF, upload } from "./test-storage";

const storage = await vi.hoisted(async () => (await import("./test-storage")).openTestStorage());
afterAll(() => storage.close());

async function uploaded(bytes: Buffer, claim: { name: string; type?: string }) {
  const { salma, conversationId } = await makePair();
  const { data, key } = await upload(storage, salma, conversationId, bytes, claim);
  return { salma, data, key, get: (path: string) => ask(salma, path) };
}

const red = { r: 200, g: 30, b: 40 };
function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: red } });
}

/** Upright it is 400 wide and 600 high; as stored it lies on its side. */
function photo(): Promise<Buffer> {
  const exif = { IFD0: { Make: "Secretphone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "33/1 35/1 0/1" } };
  return picture(600, 400).withExif(exif).withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg().toBuffer();
}

describe("a picture", () => {
  it("loses place, camera and time, and stands upright", async () => {
    const original = await photo();
    expect(original.includes("Secretphone")).toBe(true);
    expect((await sharp(original).metadata()).orientation).toBe(6);
    const { data, get, key } = await uploaded(original, { name: "me.jpg", type: "image/jpeg" });
    expect(data).toMatchObject({ type: "image", mime: "image/jpeg", width: 400, height: 600, name: "me.jpg" });
    expect(data.previewUrl).toBeNull();
    for (const path of [data.url, data.thumbUrl]) {
      const { body, headers } = await get(path);
      const { exif, orientation, width = 0, height = 0 } = await sharp(body).metadata();
      expect([exif, orientation, width < height]).toEqual([undefined, undefined, true]);
      expect(body.includes("Secretphone")).toBe(false);
      expect(headers.get("content-disposition")).toMatch(/^inline/);
    }
    expect((await get(data.url)).body.length).toBe(data.size);
    // The original, which says all that, goes from the storage.
    const { db } = await import("@/db/client");
    const { discardedObjects } = await import("@/db/schema/attachments");
    expect((await db.select().from(discardedObjects)).map((row) => row.key)).toContain(key);
  });

  it("comes in two smaller sizes and as a dot of at most 400 bytes", async () => {
    const { data, get } = await uploaded(await picture(3000, 1500).png().toBuffer(), { name: "a.png" });
    const [preview, thumb] = await Promise.all([get(data.previewUrl), get(data.thumbUrl)]);
    expect(await sharp(preview.body).metadata()).toMatchObject({ format: "webp", width: 1600, height: 800 });
    expect(await sharp(thumb.body).metadata()).toMatchObject({ format: "webp", width: 320, height: 160 });
    expect(thumb.headers.get("content-type")).toBe("image/webp");
    expect(data.placeholder).toMatch(/^data:image\/webp;base64,/);
    expect(data.placeholder.length).toBeLessThanOrEqual(400);
  });

  it("keeps moving", async () => {
    const raw = { width: 60, height: 80, channels: 3 as const, pageHeight: 40 };
    const pixels = Buffer.concat([Buffer.alloc(60 * 40 * 3), Buffer.alloc(60 * 40 * 3, 255)]);
    const gif = await sharp(pixels, { raw }).gif().toBuffer();
    const { data, get } = await uploaded(gif, { name: "a.gif", type: "image/gif" });
    expect(data).toMatchObject({ type: "image", mime: "image/gif", width: 60, height: 40 });
    expect(await sharp((await get(data.url)).body).metadata()).toMatchObject({ pages: 2 });
    // A smaller one would stand still.
    expect([data.previewUrl, (await get(`${data.url}?size=preview`)).status]).toEqual([null, 404]);
    expect((await sharp((await get(data.thumbUrl)).body).metadata()).pages).toBeUndefined();
  });

  it.each([
    ["webp", "image/webp"],
    ["avif", "image/webp"],
  ] as const)("may be %s", async (format, mime) => {
    const { data } = await uploaded(await picture(50, 40).toFormat(format).toBuffer(), { name: `a.${format}` });
    expect(data).toMatchObject({ type: "image", mime, width: 50, height: 40 });
  });

  it("is kept as large as it is up to 8192 pixels, lying on its side as well", async () => {
    const bytes = await picture(8192, 6144).withMetadata({ orientation: 6 }).jpeg({ quality: 50 }).toBuffer();
    const { data } = await uploaded(bytes, { name: "a.jpg", type: "image/jpeg" });
    expect(data).toMatchObject({ type: "image", width: 6144, height: 8192 });
  });

  it("may have as many pixels as phones take, and is made smaller then", async () => {
    const gps = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "33/1 35/1 0/1" } };
    const bytes = await picture(12_000, 9_000).withExif(gps).jpeg({ quality: 50 }).toBuffer();
    const { data, get } = await uploaded(bytes, { name: "a.jpg", type: "image/jpeg" });
    expect(data).toMatchObject({ type: "image", mime: "image/jpeg", width: 6000, height: 4500 });
    expect((await sharp((await get(data.url)).body).metadata()).exif).toBeUndefined();
  });

  it("that is also a zip file is only a picture afterwards", async () => {
    const zip = Buffer.from("PK\x03\x04 <script>alert(1)</script> PK\x05\x06");
    const { data, get } = await uploaded(Buffer.concat([await picture(9, 9).gif().toBuffer(), zip]), { name: "a.gif" });
    expect(data.type).toBe("image");
    expect((await get(data.url)).body.includes("script")).toBe(false);
  });
});

describe("what only looks like something to show is downloaded as it is", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each<[string, string, string, () => Buffer | Promise<Buffer>]>([
    ["an SVG", "a.svg", "image/svg+xml", () => Buffer.from(svg)],
    ["an SVG with a prolog", "a.svg", "image/svg+xml", () => Buffer.from(`<?xml version="1.0"?>${svg}`)],
    ["an SVG that calls itself a PNG", "a.png", "image/png", () => Buffer.from(svg)],
    ["HTML", "a.html", "text/html", () => Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["HTML that calls itself a PNG", "a.png", "image/png", () => Buffer.from("<html><script>1</script>")],
    ["XML", "a.xml", "text/xml", () => Buffer.from('<?xml version="1.0"?><a/>')],
    ["text", "a.txt", "text/plain", () => Buffer.from("hello")],
    ["a PDF that calls itself a PNG", "a.png", "image/png", () => PDF],
    ["a PNG that calls itself a PDF", "a.pdf", "application/pdf", () => picture(9, 9).png().toBuffer()],
    [
      "a PDF that is also a zip file",
      "a.pdf",
      "application/pdf",
      () => Buffer.concat([PDF, Buffer.from("PK\x05\x06")]),
    ],
    ["a PDF that is also HTML", "a.pdf", "application/pdf", () => Buffer.from("%PDF-1.7\n<script>1</script>")],
    ["a zip file", "a.zip", "application/zip", () => Buffer.concat([Buffer.from("PK\x03\x04"), randomBytes(50)])],
  ])("%s", async (_, name, type, make) => {
    const bytes = await make();
    const { data, get } = await uploaded(bytes, { name, type });
    expect(data).toMatchObject({ type: "file", mime: "application/octet-stream", thumbUrl: null, width: null, name });
    const { body, headers } = await get(data.url);
    expect(body.equals(bytes)).toBe(true);
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-disposition")).toMatch(/^attachment/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

it.each<[string, string, string, () => Buffer | Promise<Buffer>]>([
  ["half of one", "a.png", "image/png", async () => (await noise(200)).subarray(0, 3000)],
  ["one of too many pixels", "a.png", "image/png", () => picture(9000, 9000).png().toBuffer()],
  ["one that takes too long", "a.avif", "image/avif", () => picture(6000, 5000).avif({ effort: 0 }).toBuffer()],
  [
    "one that can only be decoded with all of it in memory",
    "a.jpg",
    "image/jpeg",
    () => picture(12_000, 9_000).jpeg({ progressive: true, chromaSubsampling: "4:4:4", quality: 10 }).toBuffer(),
  ],
  ["an iPhone's own", "a.heic", "image/heic", () => heic()],
  ["an iPhone's own that says nothing", "a.heic", "", () => heic()],
  ["a scanner's own", "a.tiff", "image/tiff", () => picture(9, 9).tiff().toBuffer()],
])("a picture that cannot be drawn anew, and would keep its place and time, is refused: %s", async (...args) => {
  const [, name, type, make] = args;
  const { data, get } = await uploaded(await make(), { name, type });
  expect(data).toEqual({ id: data.id, refused: expect.stringMatching(/JPEG of at most 120 megapixels/) });
  expect((await get(`/api/attachments/${data.id}`)).status).toBe(404);
});

it.each<[string, Buffer]>([
  ["Windows", Buffer.concat([Buffer.from("MZ"), randomBytes(200)])],
  ["Linux", Buffer.concat([Buffer.from("\x7fELF"), randomBytes(200)])],
])("a program for %s is refused by its bytes, and cannot be fetched", async (_, bytes) => {
  const { data, get } = await uploaded(bytes, { name: "holiday.jpg", type: "image/jpeg" });
  expect(data).toEqual({ id: data.id, refused: expect.stringContaining("program") });
  expect((await get(`/api/attachments/${data.id}`)).status).toBe(404);
});

it.each<[string, string, Buffer, object]>([
  ["a.mp4", "video/mp4", mp4(), { type: "video", mime: "video/mp4" }],
  ["voice.webm", "audio/webm", webm(), { type: "audio", mime: "audio/webm" }],
  ["clip.webm", "video/webm", webm(), { type: "video", mime: "video/webm" }],
  ["a.mp3", "audio/mpeg", mp3(), { type: "audio" }],
  ["a.pdf", "application/pdf", PDF, { type: "pdf", mime: "application/pdf" }],
])("%s as %s is played or shown", async (name, type, bytes, expected) => {
  const { data, get } = await uploaded(bytes, { name, type });
  expect(data).toMatchObject(expected);
  expect((await get(data.url)).headers.get("content-disposition")).toMatch(/^inline/);
});

function noise(width: number): Promise<Buffer> {
  const raw = { width, height: width, channels: 3 as const };
  return sharp(randomBytes(width * width * 3), { raw })
    .png()
    .toBuffer();
}

function heic(): Buffer {
  return Buffer.concat([Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), randomBytes(300)]);
}

function mp3(): Buffer {
  return Buffer.concat([Buffer.from("ID3\x03\0\0\0\0\0\0"), Buffer.from("fffb9064", "hex"), Buffer.alloc(500)]);
}

function mp4(): Buffer {
  return Buffer.concat([Buffer.from("\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41", "latin1"), randomBytes(300)]);
}

function webm(): Buffer {
  return Buffer.concat([
    Buffer.from("1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878102428581021853", "hex"),
    Buffer.alloc(300),
  ]);
}
