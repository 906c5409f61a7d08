import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangesOf } from "./marks";
import { snippetOf } from "./snippet";

describe("a snippet", () => {
  it("is a short text as it is, on one line", () => {
    expect(snippetOf(" Salam,\n\nun  café? ", ["cafe"])).toBe("Salam, un café?");
  });

  it("of a long text is what stands around the first match", () => {
    const text = `${"avant ".repeat(100)}le café crème ${"après ".repeat(100)}`;
    const snippet = snippetOf(text, ["cafe"]);
    expect(snippet).toMatch(/^…avant .*le café crème après .*…$/);
    expect(snippet.length).toBeLessThanOrEqual(200);
  });

  it("of a match near the end runs to the end, and without a match is the beginning", () => {
    const text = `${"avant ".repeat(100)}fin`;
    expect(snippetOf(text, ["fin"])).toMatch(/^…avant .*fin$/);
    expect(snippetOf(text, ["rien"])).toMatch(/^avant .*…$/);
  });

  it("is never longer than 200 characters, never cut inside one, and shows what it was asked for", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("👍", " ", "x".repeat(150), "👍".repeat(60)),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const text = `${before.join("")} zellige ${after.join("")}`;
        const snippet = snippetOf(text, ["zellige"]);
        expect(snippet.length).toBeLessThanOrEqual(200);
        expect(snippet.isWellFormed()).toBe(true);
        expect(rangesOf(snippet, ["zellige"]).length).toBeGreaterThan(0);
      }),
    );
  });
});
