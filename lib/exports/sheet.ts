import { type Line, linesOf, type Style } from "./lines";
import { HEIGHT, type Named, openPaper, type Paper, WIDTH } from "./paper";

export const INK = "#231d14";
export const SOFT = "#6a5f4e";
const LINE = "#e6dccb";

const MARGIN = 54;
const TOP = 72;
const BOTTOM = HEIGHT - 66;
/** With features, even none, a text is shaped as a whole: word by word, words would stand in the wrong order. */
const SHAPED: PDFKit.Mixins.TextOptions = { lineBreak: false, features: [], baseline: "alphabetic" };
const TEXT_WIDTH = WIDTH - 2 * MARGIN;

export interface Block extends Style {
  color: string;
  /** From the column's start. */
  indent?: number;
  /** Whether it is a sentence of ours, which begins where the page does; people's own begin where their letters do. */
  isOurs?: boolean;
  /** Drawn along the block's start. */
  bar?: string;
  /** Points from line to line. */
  leading?: number;
  /** Where it stands; by itself where its letters begin. */
  align?: "start" | "end";
}

interface About extends Named {
  direction: "ltr" | "rtl";
  /** On top of every page. */
  header: [start: string, end: string];
  footer: string;
  page(number: number): string;
}

/** Paper: pages that follow each other as they are filled, each let go of when it is full. */
export class Sheet {
  readonly #doc: Paper;
  readonly #about: About;
  #y = TOP;
  pages = 0;

  constructor(about: About, out: NodeJS.WritableStream) {
    this.#about = about;
    this.#doc = openPaper(about);
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
    for (const line of this.#linesOf(text, block)) {
      this.keep(leading);
      this.#drawLine(line, this.#y + (leading || block.size * 1.5) * 0.72, block);
      this.#bar(block, indent, leading);
      this.#y += leading;
    }
  }

  /** Short texts at both ends of one line. */
  writePair(texts: [start: string, end: string], first: Block, second: Block): void {
    const { leading = first.size * 1.5, indent = 0 } = first;
    this.keep(leading);
    this.#drawPair(texts, { ...first, leading }, second);
    this.#bar(first, indent, leading);
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

  #turn(): void {
    this.#doc.addPage();
    this.pages += 1;
    const { header, footer, page } = this.#about;
    const style = { size: 7.5, weight: "regular", color: SOFT, isOurs: true } as const;
    this.#y = 36;
    this.writePair(header, style, style);
    this.#doc.rect(MARGIN, 52, TEXT_WIDTH, 0.75).fill(LINE);
    this.#y = HEIGHT - 44;
    this.#drawPair([footer, page(this.pages)], style, style);
    this.#y = TOP;
  }

  #drawPair([start, end]: [string, string], first: Block, second: Block): void {
    const baseline = this.#y + (first.leading ?? first.size * 1.5) * 0.72;
    const [line] = this.#linesOf(start, first);
    const [other] = this.#linesOf(end, second);
    if (line) this.#drawLine(line, baseline, { ...first, align: "start" });
    if (other) this.#drawLine(other, baseline, { ...second, align: "end" });
  }

  #linesOf(text: string, block: Block): Line[] {
    const { direction } = this.#about;
    return linesOf(text, TEXT_WIDTH - (block.indent ?? 0), block, block.isOurs ? direction : "auto");
  }

  #bar({ bar }: Block, indent: number, height: number): void {
    const start = MARGIN + indent - 9;
    if (bar) this.#doc.rect(this.#isRtl ? WIDTH - start - 2 : start, this.#y, 2, height).fill(bar);
  }

  get #isRtl(): boolean {
    return this.#about.direction === "rtl";
  }

  #drawLine({ isRtl, width, placed }: Line, baseline: number, { size, weight, color, indent = 0, align }: Block): void {
    const isAtEnd = align ? align === "end" : isRtl !== this.#isRtl;
    const before = isAtEnd ? TEXT_WIDTH - width : indent;
    const start = MARGIN + (this.#isRtl ? TEXT_WIDTH - width - before : before);
    this.#doc.fontSize(size).fillColor(color);
    for (const { drawn, face, x } of placed) {
      this.#doc.font(`${face} ${weight}`).text(drawn, start + x, baseline, SHAPED);
    }
  }
}
