import type { Font } from "fontkit";
import PdfDocument from "pdfkit";
import { FACES, type Face, openFont, WEIGHTS, type Weight } from "./fonts";
import { type Line, linesOf, type Style } from "./lines";
import { turnLigatures } from "./turn-ligatures";

export const INK = "#231d14";
export const SOFT = "#6a5f4e";
const LINE = "#e6dccb";

const [WIDTH, HEIGHT] = [595.28, 841.89];
const MARGIN = 54;
const TOP = 72;
const BOTTOM = HEIGHT - 66;
/** With features, even none, a text is shaped as a whole: word by word, words would stand in the wrong order. */
const SHAPED: PDFKit.Mixins.TextOptions = { lineBreak: false, features: [], baseline: "alphabetic" };
const TEXT_WIDTH = WIDTH - 2 * MARGIN;

export interface Block extends Style {
  color: string;
  /** From the column's left edge. */
  indent?: number;
  /** Drawn along the block's start. */
  bar?: string;
  /** Points from line to line. */
  leading?: number;
  /** Where it stands; by itself where its letters begin. */
  align?: "start" | "end";
}

interface About {
  title: string;
  author: string;
  madeAt: Date;
  /** On top of every page. */
  header: [start: string, end: string];
  footer: string;
  page(number: number): string;
}

/** With a look at the font that is chosen, which its types do not tell of. */
class Paper extends PdfDocument {
  declare readonly _font: { font: Font };
}

/** Paper: pages that follow each other as they are filled, each let go of when it is full. */
export class Sheet {
  readonly #doc: Paper;
  readonly #about: About;
  #y = TOP;
  pages = 0;

  constructor(about: About, out: NodeJS.WritableStream) {
    this.#about = about;
    const { title, author, madeAt } = about;
    this.#doc = new Paper({
      ...{ size: [WIDTH, HEIGHT], margin: 0, autoFirstPage: false, displayTitle: true, lang: "mul" },
      info: { Title: title, Author: author, Creator: "Khedma Market", CreationDate: madeAt, ModDate: madeAt },
    });
    for (const face of FACES) for (const weight of WEIGHTS) this.#register(face, weight);
    this.#doc.pipe(out);
    this.#turn();
  }

  /** Whether what is written now waits to be taken; then whoever writes should. */
  get isFull(): boolean {
    return this.#doc.readableLength > 1024 ** 2;
  }

  /** Text below what is there; goes on on the next page where this one ends. */
  write(text: string, block: Block): void {
    const { indent = 0, leading = block.size * 1.5 } = block;
    for (const line of linesOf(text, TEXT_WIDTH - indent, block)) {
      this.keep(leading);
      this.#drawLine(line, this.#y + (leading || block.size * 1.5) * 0.72, block);
      if (block.bar) this.#doc.rect(MARGIN + indent - 9, this.#y, 2, leading).fill(block.bar);
      this.#y += leading;
    }
  }

  /** Short texts at both ends of one line. */
  writePair([start, end]: [string, string], first: Block, second: Block): void {
    const { leading = first.size * 1.5, indent = 0 } = first;
    const [line] = linesOf(start, TEXT_WIDTH - indent, first);
    const [other] = linesOf(end, TEXT_WIDTH - indent, second);
    this.keep(leading);
    if (line) this.#drawLine(line, this.#y + leading * 0.72, { ...first, align: "start" });
    if (other) this.#drawLine(other, this.#y + leading * 0.72, { ...second, align: "end" });
    if (first.bar) this.#doc.rect(MARGIN + indent - 9, this.#y, 2, leading).fill(first.bar);
    this.#y += leading;
  }

  rule(): void {
    this.keep(1);
    this.#doc.rect(MARGIN, this.#y, TEXT_WIDTH, 0.75).fill(LINE);
    this.#y += 1;
  }

  skip(points: number): void {
    this.#y += points;
  }

  /** Begins the next page unless so much room is left. */
  keep(points: number): void {
    if (this.#y + points > BOTTOM) this.#turn();
  }

  end(): void {
    this.#doc.end();
  }

  #register(face: Face, weight: Weight): void {
    const name = `${face} ${weight}`;
    this.#doc.registerFont(name, openFont(face, weight).bytes);
    if (face === "arabic") turnLigatures(this.#doc.font(name)._font.font);
  }

  #turn(): void {
    this.#doc.addPage();
    this.pages += 1;
    const { header, footer, page } = this.#about;
    const style = { size: 7.5, weight: "regular", color: SOFT } as const;
    this.#y = 36;
    this.writePair(header, style, style);
    this.#doc.rect(MARGIN, 52, TEXT_WIDTH, 0.75).fill(LINE);
    const [left] = linesOf(footer, TEXT_WIDTH, style);
    const [right] = linesOf(page(this.pages), TEXT_WIDTH, style);
    if (left) this.#drawLine(left, HEIGHT - 36, style);
    if (right) this.#drawLine(right, HEIGHT - 36, { ...style, align: "end" });
    this.#y = TOP;
  }

  #drawLine({ isRtl, width, placed }: Line, baseline: number, { size, weight, color, indent = 0, align }: Block): void {
    const isAtEnd = align ? align === "end" : isRtl;
    const start = isAtEnd ? MARGIN + TEXT_WIDTH - width : MARGIN + indent;
    this.#doc.fontSize(size).fillColor(color);
    for (const { drawn, face, x } of placed) {
      this.#doc.font(`${face} ${weight}`).text(drawn, start + x, baseline, SHAPED);
    }
  }
}
