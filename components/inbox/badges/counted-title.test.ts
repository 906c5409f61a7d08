import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountedTitle, countedTitle } from "./counted-title";

describe("a title with a count", () => {
  test("has it in front, and is bare again without", () => {
    const three = countedTitle("Inbox", null, "(3)");
    expect(three).toEqual({ bare: "Inbox", shown: "(3) Inbox" });
    const four = countedTitle(three.shown, three, "(4)");
    expect(four.shown).toBe("(4) Inbox");
    expect(countedTitle(four.shown, four, "").shown).toBe("Inbox");
  });

  test("keeps what a page calls itself, even where that begins like a count", () => {
    const shown = countedTitle("Inbox", null, "(3)");
    expect(countedTitle("(2) logos for a café", shown, "(3)").shown).toBe("(3) (2) logos for a café");
  });

  test("is nothing but the count where the page has no title", () => {
    const untitled = countedTitle("", null, "(1)");
    expect(untitled.shown).toBe("(1)");
    expect(countedTitle("(1)", untitled, "").shown).toBe("");
  });

  test("whatever titles and counts come, is the newest of each", () => {
    const word = fc.string().map((text) => text.replace(/\s+/g, " ").trim());
    const change = fc.oneof(
      word.map((title) => ({ title })),
      fc.constantFrom("", "(1)", "(99+)").map((mark) => ({ mark })),
    );
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let [standing, mark, last]: [string, string, CountedTitle | null] = ["", "", null];
        let named = "";
        for (const step of changes) {
          if ("mark" in step) mark = step.mark;
          // A page that happens to call itself just as it is shown has said nothing new.
          else if (step.title !== standing) standing = named = step.title;
          last = countedTitle(standing, last, mark);
          standing = last.shown;
          expect(standing).toBe(`${mark} ${named}`.trim());
        }
      }),
    );
  });
});
