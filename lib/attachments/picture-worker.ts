/**
 * Draws a picture anew; a process of its own, for what decodes strangers' bytes may hang, grow and fall over. Given a
 * folder with `original` and its media type, writes `full`, `preview` and `thumb` into it and tells the rest on stdout.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";

const MAX_PIXELS = 50_000_000;
const SECONDS = 15;

// sharp would also draw SVG, PDF and whatever else its library has learnt.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpeg",
    "VipsForeignLoadPng",
    "VipsForeignLoadWebp",
    "VipsForeignLoadNsgif",
    "VipsForeignLoadHeif",
  ],
});
sharp.cache(false);
sharp.concurrency(1);

const ENCODERS: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  "image/jpeg": (image) => image.jpeg({ quality: 88 }),
  "image/png": (image) => image.png(),
  "image/webp": (image) => image.webp({ quality: 88 }),
  "image/gif": (image) => image.gif(),
  "image/avif": (image) => image.avif({ quality: 65, effort: 1 }),
};

const [, , folder = "", type = ""] = process.argv;
const original = join(folder, "original");
const mime = type === "image/apng" ? "image/png" : type;
const isAnimated = await isMovingAndSmallEnough();
const full = await draw(isAnimated).toFile(join(folder, "full"));
const preview = await small(1600).webp({ quality: 80 }).toFile(join(folder, "preview"));
await small(320).webp({ quality: 75 }).toFile(join(folder, "thumb"));
const dot = await small(16).webp({ quality: 20, alphaQuality: 20 }).toBuffer();

const told = {
  ...{ mime, size: statSync(join(folder, "full")).size },
  ...{ width: full.width, height: full.pageHeight ?? full.height, isPreviewNeeded: preview.width < full.width },
  placeholder: `data:image/webp;base64,${dot.toString("base64")}`,
};
process.stdout.write(JSON.stringify(told));

function open(animated: boolean): Sharp {
  return sharp(original, { animated, limitInputPixels: MAX_PIXELS, failOn: "error" }).timeout({ seconds: SECONDS });
}

/** The whole picture, upright, without what else the file said. */
function draw(animated: boolean): Sharp {
  const encode = ENCODERS[mime];
  if (!encode) throw new Error("no such type of picture");
  return encode(open(animated).autoOrient());
}

function small(pixels: number): Sharp {
  return open(false).autoOrient().resize({ width: pixels, height: pixels, fit: "inside", withoutEnlargement: true });
}

/** All pictures of an animation count; of one that is too large the first stays. */
async function isMovingAndSmallEnough(): Promise<boolean> {
  if (mime !== "image/gif" && mime !== "image/webp") return false;
  const { pages = 1, width, height } = await sharp(original, { limitInputPixels: MAX_PIXELS }).metadata();
  return pages > 1 && pages * width * height <= MAX_PIXELS;
}
