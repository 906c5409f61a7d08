import { openFont, type Weight } from "./fonts";
import { type Direction, mirrored, type Paragraph, type Piece, paragraphOf, visualOrder } from "./runs";

/** A piece as it is handed to the drawer, `x` from the line's start on the left. */
export interface Placed extends Piece {
  x: number;
  drawn: string;
}

export interface Line {
  isRtl: boolean;
  width: number;
  /** In the order in which they are read, so that what is copied reads so too. */
  placed: Placed[];
}

export interface Style {
  /** Points. */
  size: number;
  weight: Weight;
}

const MOST_KNOWN = 50_000;

/** What is known of letters: how wide they are, in ems, and whether their font draws them from right to left. */
interface Shape {
  ems: number;
  isRtl: boolean;
}

const shapes = new Map<string, Shape>();

/** A piece and how wide it is. */
interface Measured extends Piece {
  width: number;
}

/** Text as lines of at most `width` points; every line feed begins a paragraph, with a direction of its own where none is given. */
export function linesOf(text: string, width: number, style: Style, direction: Direction = "auto"): Line[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/)
    .flatMap((line) => breakParagraph(paragraphOf(line, direction), width, style));
}

function breakParagraph({ isRtl, pieces }: Paragraph, width: number, style: Style): Line[] {
  const lines: Measured[][] = [[]];
  let used = 0;
  for (const word of wordsOf(pieces, style).flatMap((one) => fitting(one, width, style))) {
    // Blanks at its end may stand beyond the edge: nobody sees them.
    if (used > 0 && used + widthOf(trimmed(word, style)) > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...word);
    used += widthOf(word);
  }
  return lines.map((line) => placeAll(trimmed(line, style), isRtl, style));
}

/** Pieces cut behind every blank: there a line may end. */
function wordsOf(pieces: readonly Piece[], style: Style): Measured[][] {
  const words: Measured[][] = [[]];
  for (const piece of pieces) {
    for (const text of piece.text.match(/[^ ]+ *| +/g) ?? []) {
      words.at(-1)?.push(measured({ ...piece, text }, style));
      if (text.endsWith(" ")) words.push([]);
    }
  }
  return words.filter((word) => word.length > 0);
}

/** A word that no line has room for, such as an address, in parts that fit. */
function fitting(word: Measured[], width: number, style: Style): Measured[][] {
  if (widthOf(trimmed(word, style)) <= width) return [word];
  const parts: Measured[][] = [[]];
  let used = 0;
  for (const piece of word) {
    for (const letter of piece.text.match(/\P{M}(?:\p{M}|\u200d|\ufe0f)*/gu) ?? []) {
      const next = measured({ ...piece, text: letter }, style);
      if (used > 0 && used + next.width > width) {
        parts.push([]);
        used = 0;
      }
      parts.at(-1)?.push(next);
      used += next.width;
    }
  }
  return parts;
}

function trimmed(line: readonly Measured[], style: Style): Measured[] {
  const kept = line.findLastIndex(({ text }) => text.trimEnd() !== "");
  const last = line[kept];
  if (!last) return [];
  return [...line.slice(0, kept), measured({ ...last, text: last.text.trimEnd() }, style)];
}

/** Letters join only within a piece, so that those of a line are put together before they are placed. */
function placeAll(line: readonly Measured[], isRtl: boolean, style: Style): Line {
  const pieces: Measured[] = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (last?.face === piece.face && last.level === piece.level) {
      last.text += piece.text;
      last.width += piece.width;
    } else pieces.push({ ...piece });
  }
  const places = new Map<number, number>();
  let x = 0;
  for (const place of visualOrder(pieces)) {
    places.set(place, x);
    x += pieces[place]?.width ?? 0;
  }
  const placed = pieces.map((piece, place) => ({ ...piece, x: places.get(place) ?? 0, drawn: drawnOf(piece, style) }));
  return { isRtl, width: x, placed };
}

function widthOf(pieces: readonly Measured[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

function measured(piece: Piece, style: Style): Measured {
  return { ...piece, width: shapeOf(piece, style).ems * style.size };
}

function shapeOf({ text, face }: Piece, { weight }: Style): Shape {
  const key = `${face} ${weight} ${text}`;
  const known = shapes.get(key);
  if (known) return known;
  const { font } = openFont(face, weight);
  const run = font.layout(text);
  const shape = { ems: run.advanceWidth / font.unitsPerEm, isRtl: run.direction === "rtl" };
  if (shapes.size >= MOST_KNOWN) shapes.clear();
  shapes.set(key, shape);
  return shape;
}

/** The drawer turns around what it takes for right to left by its letters alone; what goes the other way is turned before. */
function drawnOf(piece: Piece, style: Style): string {
  const isRtl = (piece.level & 1) === 1;
  const seen = isRtl ? mirrored(piece.text) : piece.text;
  // Only the letters of its own script turn a font around.
  if (!isRtl && piece.face !== "arabic") return seen;
  return shapeOf(piece, style).isRtl === isRtl ? seen : [...seen].reverse().join("");
}
