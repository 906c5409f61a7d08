import type { Font } from "fontkit";
import PdfDocument from "pdfkit";
import { FACES, type Face, openFont, WEIGHTS, type Weight } from "./fonts";
import { knowWords } from "./know-words";
import { turnLigatures } from "./turn-ligatures";

/** Points; A4. */
export const [WIDTH, HEIGHT] = [595.28, 841.89];

export interface Named {
  title: string;
  author: string;
  madeAt: Date;
}

/** With a look at the font that is chosen, which its types do not tell of. */
export class Paper extends PdfDocument {
  declare readonly _font: { font: Font };
}

/** An empty PDF with all faces, called by face and weight. */
export function openPaper({ title, author, madeAt }: Named): Paper {
  const paper = new Paper({
    ...{ size: [WIDTH, HEIGHT], margin: 0, autoFirstPage: false, displayTitle: true, lang: "mul" },
    info: { Title: title, Author: author, Creator: "Khedma Market", CreationDate: madeAt, ModDate: madeAt },
  });
  for (const face of FACES) for (const weight of WEIGHTS) register(paper, face, weight);
  return paper;
}

function register(paper: Paper, face: Face, weight: Weight): void {
  const name = `${face} ${weight}`;
  paper.registerFont(name, openFont(face, weight).bytes);
  const { font } = paper.font(name)._font;
  if (face === "arabic") turnLigatures(font);
  knowWords(font);
}
