import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { unpackWoff } from "./unpack-woff";

/** Which letters a face has, the first that has them all draws them. */
const FILES = {
  latin: "noto-sans/files/noto-sans-latin",
  "latin-ext": "noto-sans/files/noto-sans-latin-ext",
  // One that draws every letter whole: of one that puts dots on bare letters, nothing could be searched for or copied.
  arabic: "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic",
  emoji: "noto-emoji/files/noto-emoji-emoji",
  symbols: "noto-sans-symbols-2/files/noto-sans-symbols-2-symbols",
  math: "noto-sans-math/files/noto-sans-math-latin",
  cyrillic: "noto-sans/files/noto-sans-cyrillic",
  greek: "noto-sans/files/noto-sans-greek",
  tifinagh: "noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh",
} as const;

export type Face = keyof typeof FILES;
export const WEIGHTS = ["regular", "bold"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** The others have one weight. */
const WITH_BOLD: readonly Face[] = ["latin", "latin-ext", "arabic", "cyrillic", "greek"];
export const FACES: readonly Face[] = [
  ...["latin", "arabic", "emoji", "latin-ext", "symbols", "math", "cyrillic", "greek", "tifinagh"],
] as const;

interface Opened {
  /** As it is put into a PDF. */
  bytes: Buffer;
  font: Font;
}

const opened = new Map<string, Opened>();

export function openFont(face: Face, weight: Weight): Opened {
  const key = `${face} ${weight}`;
  const known = opened.get(key);
  if (known) return known;
  const number = weight === "bold" && WITH_BOLD.includes(face) ? 600 : 400;
  const path = join(process.cwd(), "node_modules", "@fontsource", `${FILES[face]}-${number}-normal.woff`);
  const bytes = unpackWoff(readFileSync(path));
  const font = create(bytes);
  // A collection of fonts has no letters of its own; ours are none.
  if (!("layout" in font)) throw new Error(`${path} is no font`);
  opened.set(key, { bytes, font });
  return { bytes, font };
}

/** The face that has all of these letters, `preferred` before others; null where none has. */
export function faceFor(letters: string, preferred: Face | null): Face | null {
  const codes = [...letters].map((letter) => letter.codePointAt(0) ?? 0).filter((code) => !isSilent(code));
  const has = (face: Face) => codes.every((code) => openFont(face, "regular").font.hasGlyphForCodePoint(code));
  if (preferred && has(preferred)) return preferred;
  // A digit is an emoji to the standard, and to nobody who reads one.
  const isPictured = /\p{Emoji_Presentation}|\ufe0f/u.test(letters);
  if (isPictured && has("emoji")) return "emoji";
  return FACES.find(has) ?? null;
}

/** Joins or varies other letters, and is not drawn itself. */
function isSilent(code: number): boolean {
  return code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f);
}
