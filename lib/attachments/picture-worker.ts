/**
 * Draws a picture anew; a process of its own, for what decodes strangers' bytes may hang, grow and fall over. Given a
 * folder with `original` and its media type, writes `full`, `preview` and `thumb` into it and tells the rest on stdout.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";

/** As they are in the file: of a JPEG never all are in memory, and AVIF takes seconds for what others take in one. */
const MAX_PIXELS: Readonly<Record<string, number>> = { "image/jpeg": 120_000_000, "image/avif": 25_000_000 };
const MAX_PIXELS_OF_OTHERS = 50_000_000;
/** What comes out; larger than any screen. A JPEG beyond it is halved, which decodes a quarter of it and takes as little memory. */
const MAX_SIDE = 8192;
const PREVIEW_SIDE = 1600;
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
};

const [, , folder = "", type = ""] = process.argv;
const original = join(folder, "original");
const mime = { "image/apng": "image/png", "image/avif": "image/webp" }[type] ?? type;
const limitInputPixels = MAX_PIXELS[type] ?? MAX_PIXELS_OF_OTHERS;
const longestSide = await longestSideOfResult();
const isAnimated = await isMovingAndSmallEnough();
const full = await draw(isAnimated).toFile(join(folder, "full"));
// What moves is only shown as it is.
const hasPreview = !isAnimated && Math.max(full.width, full.height) > PREVIEW_SIDE;
if (hasPreview) await small(PREVIEW_SIDE).webp({ quality: 80 }).toFile(join(folder, "preview"));
await small(320).webp({ quality: 75 }).toFile(join(folder, "thumb"));
const dot = await small(16).webp({ quality: 20, alphaQuality: 20 }).toBuffer();

const told = {
  ...{ mime, size: statSync(join(folder, "full")).size },
  ...{ width: full.width, height: full.pageHeight ?? full.height, hasPreview },
  placeholder: `data:image/webp;base64,${dot.toString("base64")}`,
};
process.stdout.write(JSON.stringify(told));

function open(animated: boolean): Sharp {
  return sharp(original, { animated, limitInputPixels, failOn: "error" }).timeout({ seconds: SECONDS });
}

/** The whole picture, upright, without what else the file said. */
function draw(animated: boolean): Sharp {
  const encode = ENCODERS[mime];
  if (!encode) throw new Error("no such type of picture");
  const upright = open(animated).autoOrient();
  return encode(animated ? upright : shrink(upright, longestSide));
}

function small(pixels: number): Sharp {
  return shrink(open(false).autoOrient(), pixels);
}

function shrink(image: Sharp, pixels: number): Sharp {
  return image.resize({ width: pixels, height: pixels, fit: "inside", withoutEnlargement: true });
}

async function longestSideOfResult(): Promise<number> {
  const { width, height } = await sharp(original, { limitInputPixels }).metadata();
  const longest = Math.max(width, height);
  return type === "image/jpeg" && longest > MAX_SIDE ? Math.floor(longest / 2) : MAX_SIDE;
}

/** All pictures of an animation count; of one that is too large the first stays. */
async function isMovingAndSmallEnough(): Promise<boolean> {
  if (mime !== "image/gif" && mime !== "image/webp") return false;
  const { pages = 1, width, height } = await sharp(original, { limitInputPixels }).metadata();
  return pages > 1 && pages * width * height <= limitInputPixels;
}
