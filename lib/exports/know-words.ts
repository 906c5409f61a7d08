import type { Font, GlyphPosition, GlyphRun } from "fontkit";

const MOST_KNOWN = 20_000;

/**
 * Has a font shape every word once, for as long as it is remembered: shaping is most of what drawing costs, the drawer asks
 * for it three times for each piece, and people say the same words again and again. Letters never join across a blank.
 */
export function knowWords(font: Font): void {
  const shape = font.layout.bind(font);
  const known = new Map<string, GlyphRun>();
  function wordOf(word: string, features: string[] | Record<string, boolean> | undefined, script: string | undefined) {
    const key = `${script} ${word}`;
    const run = known.get(key) ?? shape(word, features, script);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, run);
    return run;
  }
  font.layout = (text, features) => {
    const script = /\p{Script=Arabic}/u.test(text) ? "arab" : undefined;
    const runs = (text.match(/[^ ]+ *| +/g) ?? []).map((word) => wordOf(word, features, script));
    return together(script ? runs.reverse() : runs, script ? "rtl" : "ltr") ?? shape(text, features);
  };
}

/** Words that stand beside each other, from left to right; null for none. */
function together(runs: readonly GlyphRun[], direction: string): GlyphRun | null {
  const [first] = runs;
  if (!first) return null;
  return {
    ...{ script: first.script, language: first.language, features: first.features, direction, bbox: first.bbox },
    glyphs: runs.flatMap(({ glyphs }) => glyphs),
    // The drawer scales them in their places.
    positions: runs.flatMap(({ positions }) => positions.map(copyOf)),
    advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    advanceHeight: first.advanceHeight,
  };
}

function copyOf({ xAdvance, yAdvance, xOffset, yOffset }: GlyphPosition): GlyphPosition {
  return { xAdvance, yAdvance, xOffset, yOffset };
}
