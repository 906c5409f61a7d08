import bidiFactory from "bidi-js";
import { type Face, faceFor } from "./fonts";

const bidi = bidiFactory();

/** Letters that are drawn together: of one face, in one direction. */
export interface Piece {
  /** In the order in which it is read. */
  text: string;
  face: Face;
  /** Even from left to right, odd from right to left; how deep it is nested in the other direction. */
  level: number;
}

export type Direction = "ltr" | "rtl" | "auto";

export interface Paragraph {
  isRtl: boolean;
  pieces: Piece[];
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067]/;
/** Says how others are to be read and is not seen itself. ZERO WIDTH JOINER holds emoji together, and stays. */
const UNSEEN = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cc}/u;
/** What the first face has of Latin letters, and nothing that joins, turns or is not seen. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201e\u2026\u20ac]*$/;
/** Spaces of a width of their own, and the hyphen at which no line ends. */
const DRAWN_AS: Readonly<Record<string, string>> = { "\u202f": "\u00a0", "\u2007": "\u00a0", "\u2011": "-" };
const SPACES = /[\u2000-\u2006\u2008-\u200a\u205f\u3000\t]/g;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** One paragraph as it is drawn, its direction told by its first letter that has one where it is not given. */
export function paragraphOf(given: string, direction: Direction = "auto"): Paragraph {
  const text = given.replace(SPACES, " ").replace(/[\u202f\u2007\u2011]/g, (letter) => DRAWN_AS[letter] ?? letter);
  if (direction !== "rtl" && PLAIN.test(text))
    return { isRtl: false, pieces: text === "" ? [] : [{ text, face: "latin", level: 0 }] };
  const levels = direction === "rtl" || RTL.test(text) ? bidi.getEmbeddingLevels(text, direction) : null;
  const isRtl = ((levels?.paragraphs[0]?.level ?? 0) & 1) === 1;
  const pieces: Piece[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const last = pieces.at(-1);
    const level = levels?.levels[index] ?? 0;
    const seen = UNSEEN.test(segment) ? segment.replace(new RegExp(UNSEEN, "gu"), "") : segment;
    // What is unseen still ends a piece: letters on both sides of it do not join.
    if (seen !== segment) pieces.push({ text: "", face: last?.face ?? "latin", level });
    if (seen === "") continue;
    // A blank of pictures is as wide as one of them.
    const face = faceFor(seen, last?.face === "emoji" ? null : (last?.face ?? null));
    join(
      pieces,
      face ? { text: seen, face, level } : { text: nameOf(seen), face: "latin", level: level + (level & 1) },
    );
  }
  return { isRtl, pieces: pieces.filter((piece) => piece.text !== "") };
}

/** In which places pieces that stand in one line are seen, from left to right. */
export function visualOrder(pieces: readonly Piece[]): number[] {
  const order = pieces.map((_, place) => place);
  const levels = pieces.map(({ level }) => level);
  const odd = levels.filter((level) => level & 1);
  if (odd.length === 0) return order;
  for (let level = Math.max(...levels); level >= Math.min(...odd); level -= 1) reverseFrom(order, levels, level);
  return order;
}

/** Brackets of what is read from right to left open to the other side. */
export function mirrored(text: string): string {
  return [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join("");
}

/** Turns around every row of neighbours that is nested at least so deep. */
function reverseFrom(order: number[], levels: readonly number[], level: number): void {
  for (let start = 0; start < order.length; start += 1) {
    let end = start;
    while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
    if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
    start = end;
  }
}

function join(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last && last.text !== "" && last.face === piece.face && last.level === piece.level) last.text += piece.text;
  else pieces.push(piece);
}

/** What no face has is named, so that it can be looked up rather than guessed at. */
function nameOf(letters: string): string {
  return [...letters].map((letter) => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`).join("");
}
