import sharp from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import { ask, makePair, upload } from "./test-storage";

const storage = await vi.hoisted(async () => (await import("./test-storage")).openTestStorage());
afterAll(() => storage.close());

async function uploaded(bytes: Buffer) {
  const { salma, conversationId } = await makePair();
  const { data } = await upload(storage, salma, conversationId, bytes, { name: "a.pdf", type: "application/pdf" });
  return { data, get: (path: string) => ask(salma, path) };
}

/** One page of this size in points, with a black square in its middle. */
function pdf(width: number, height: number): Buffer {
  const square = `${width / 4} ${height / 4} ${width / 2} ${height / 2} re f`;
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R>>endobj
4 0 obj<</Length ${square.length}>>stream
${square}
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`);
}

describe("a PDF", () => {
  it("shows its first page in two sizes, and stays as it was sent", async () => {
    const bytes = pdf(300, 400);
    const { data, get } = await uploaded(bytes);
    expect(data).toMatchObject({ type: "pdf", mime: "application/pdf", width: 1200, height: 1600, size: bytes.length });
    const [preview, thumb] = await Promise.all([get(data.previewUrl), get(data.thumbUrl)]);
    expect(preview.headers.get("content-type")).toBe("image/webp");
    expect(await sharp(preview.body).metadata()).toMatchObject({ format: "webp", width: 1200, height: 1600 });
    expect(await sharp(thumb.body).metadata()).toMatchObject({ format: "webp", width: 240, height: 320 });
    const { channels } = await sharp(thumb.body).stats();
    expect([channels[0]?.min, channels[0]?.max]).toEqual([0, 255]);
    expect((await get(data.url)).body.equals(bytes)).toBe(true);
  });

  it("of a kilometre is drawn no larger than any other", async () => {
    const { data } = await uploaded(pdf(2_834_645, 14_173));
    expect(Math.max(data.width, data.height)).toBeLessThanOrEqual(1600);
  });

  it("that nobody can read is still one to open, without a picture", async () => {
    const { data } = await uploaded(Buffer.from("%PDF-1.7\nnothing that could be read\n%%EOF\n"));
    expect(data).toMatchObject({ type: "pdf", thumbUrl: null, previewUrl: null, placeholder: null });
  });
});
