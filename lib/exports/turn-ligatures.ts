import type { Font } from "fontkit";

/**
 * What is copied from a PDF is what its glyphs say from left to right, turned around as a whole where they are Arabic: one
 * that stands for several letters has to say them the other way around, or nobody would find "سلام".
 */
export function turnLigatures(font: Font): void {
  const turned = new Set<number>();
  const layout = font.layout.bind(font);
  font.layout = (...given) => {
    const run = layout(...given);
    for (const { id, codePoints } of run.glyphs) {
      if (codePoints.length === 1 || turned.has(id)) continue;
      codePoints.reverse();
      turned.add(id);
    }
    return run;
  };
}
