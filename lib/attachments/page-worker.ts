/**
 * Draws the first page of a PDF; a process of its own, for what reads strangers' bytes may hang, grow and fall over, and
 * inside it the reader is WebAssembly, which reaches nothing but its own memory. Given a folder with `original`, writes
 * `preview` and `thumb` into it and tells the rest on stdout.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp, { type Sharp } from "sharp";

const LONGEST_SIDE = 1600;

sharp.cache(false);
sharp.concurrency(1);

const [, , folder = ""] = process.argv;
const library = await PDFiumLibrary.init();
const document = await library.loadDocument(readFileSync(join(folder, "original")));
const page = document.getPage(0);
const { originalWidth, originalHeight } = page.getOriginalSize();
// A page may call itself a kilometre long: however large it is, so many pixels are drawn of it.
const scale = LONGEST_SIDE / Math.max(originalWidth, originalHeight);
const { data, width, height } = await page.render({ scale, render: "bitmap" });

await small(LONGEST_SIDE).webp({ quality: 80 }).toFile(join(folder, "preview"));
await small(320).webp({ quality: 75 }).toFile(join(folder, "thumb"));
const dot = await small(16).webp({ quality: 20 }).toBuffer();
const placeholder = `data:image/webp;base64,${dot.toString("base64")}`;
process.stdout.write(JSON.stringify({ width, height, placeholder }));

/** On paper, which is white. */
function small(pixels: number): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: "white" })
    .resize({ width: pixels, height: pixels, fit: "inside", withoutEnlargement: true });
}
