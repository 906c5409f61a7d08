import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf, type Style } from "./lines";
import { paragraphOf, visualOrder } from "./runs";

const STYLE: Style = { size: 10, weight: "regular" };

/** The pieces of the one line that a text fits into, as they are seen from left to right. */
function seen(text: string): string[] {
  const { pieces } = paragraphOf(text);
  return visualOrder(pieces).map((place) => pieces[place]?.text ?? "");
}

it("Darija with Latin words and numbers in one line is seen as browsers show it", () => {
  expect(paragraphOf("بغيت logo ديال القهوة").isRtl).toBe(true);
  expect(seen("بغيت logo ديال القهوة")).toEqual(["ديال القهوة", " ", "logo", "بغيت "]);
  expect(paragraphOf("Salam, bghit لوگو جديد 12").isRtl).toBe(false);
  expect(seen("Salam, bghit لوگو جديد b")).toEqual(["Salam, bghit ", "لوگو جديد", " ", "b"]);
  // A number goes from left to right within words that do not.
  expect(seen("الثمن ٢٥٠٠ درهم")).toEqual([" درهم", "٢٥٠٠", "الثمن "]);
});

it("brackets open to the side that is read from, and Arabic digits keep their order", () => {
  const [line] = linesOf("سعر (25)", 400, STYLE);
  expect(line?.placed.map(({ drawn }) => drawn).join("")).toContain(")");
  const digits = linesOf("٢٥", 400, STYLE)[0]?.placed[0];
  // Its font turns them around, so that they are handed over turned.
  expect(digits?.drawn).toBe("٥٢");
});

it.each([
  ["accents", "Où êtes-vous ? « Très bientôt », œuvre à 12,50 €", ["latin"]],
  ["emoji as one", "👨‍👩‍👧", ["emoji"]],
  ["signs", "✓ → ≤", ["symbols", "math"]],
  ["letters of Darija", "گاع چي ڤيديو پ ڭ", ["arabic"]],
  ["Tifinagh", "ⵣ", ["tifinagh"]],
] as const)("%s have a face that draws them", (_, text, faces) => {
  expect(new Set(paragraphOf(text).pieces.map(({ face }) => face))).toEqual(new Set(faces));
});

it("what no face has is named, and what is not seen is left out", () => {
  expect(
    paragraphOf("a 中")
      .pieces.map(({ text }) => text)
      .join(""),
  ).toBe("a [U+4E2D]");
  expect(
    paragraphOf("a\u200eb\u202e\u2066c\u0007")
      .pieces.map(({ text }) => text)
      .join(""),
  ).toBe("abc");
});

it("no line is wider than its column, and no letter is lost", () => {
  const words = fc.constantFrom(
    "سلام",
    "logo",
    "12.500",
    "(من",
    "فضلك)",
    "😀",
    "https://khedma.example/a/very/long/path",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.integer({ min: 60, max: 300 }), (given, width) => {
      const text = given.join(" ");
      const lines = linesOf(text, width, STYLE);
      expect(lines.every((line) => line.width <= width + 0.001)).toBe(true);
      const letters = lines.flatMap(({ placed }) => placed.map((piece) => piece.text)).join("");
      expect(letters.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
    { numRuns: 60 },
  );
});
