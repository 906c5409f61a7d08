import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { Beginnings } from "./beginnings";
import { rangesOf } from "./marks";
import { askedForBy } from "./ts-query";

afterEach(() => void vi.restoreAllMocks());

const few = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "ش"), maxLength: 4 }), { maxLength: 6 });

it("finds the longest that a word begins with, as looking at all of them would", () => {
  fc.assert(
    fc.property(few, few, (all, words) => {
      const beginnings = new Beginnings(all);
      for (const word of words) {
        const fitting = all.filter((one) => one !== "" && word.startsWith(one)).sort((a, b) => b.length - a.length);
        expect(beginnings.longestOf(word)).toBe(fitting[0] ?? null);
      }
    }),
  );
});

it("tells what is asked for as the query does: a word, the beginning of one, what may be meant", () => {
  const words = [
    { word: "log", isWhole: false },
    { word: "menu", isWhole: true },
    { word: "a", isWhole: false },
  ];
  const isAskedFor = askedForBy(words, [{ words: ["lgoo"], prefixes: ["شعار"] }]);
  const said = ["logo", "log", "lgoo", "lgoos", "menu", "menus", "a", "ab", "شعارات", "lo"];
  expect(said.filter(isAskedFor)).toEqual(["logo", "log", "lgoo", "menu", "a", "شعارات"]);
});

it("looks no more often at each word of a long text, however many are asked for", () => {
  const text = Array.from({ length: 2000 }, (_, n) => `mot${n}`).join(" ");
  const lookups = (terms: readonly string[]) => {
    const isAskedFor = askedForBy(terms.map((word) => ({ word, isWhole: false })));
    const [has, startsWith] = [vi.spyOn(Set.prototype, "has"), vi.spyOn(String.prototype, "startsWith")];
    rangesOf(text, terms);
    for (const word of text.split(" ")) isAskedFor(word);
    const count = has.mock.calls.length + startsWith.mock.calls.length;
    vi.restoreAllMocks();
    return count;
  };
  const many = Array.from({ length: 2000 }, (_, n) => `autre${n}`);
  expect(lookups(many)).toBe(lookups(many.slice(-1)));
});
