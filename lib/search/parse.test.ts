import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "@/lib/testing/text";
import { isDay, parseQuery } from "./parse";
import { MAX_WORDS } from "./rules";

function word(one: string, isWhole = false) {
  return { word: one, isWhole };
}

it("is read up to twenty words and twenty phrases", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"].slice(0, MAX_WORDS + 5);
  expect(parseQuery(letters.join(" ")).words).toEqual(letters.slice(0, MAX_WORDS).map((letter) => word(letter)));
  const { words, phrases } = parseQuery(letters.map((letter) => `"${letter} z"`).join(""));
  expect([words.length, phrases.length]).toEqual([MAX_WORDS, MAX_WORDS]);
});

describe("what somebody typed", () => {
  it.each([
    ["Logo  café", { words: [word("logo"), word("cafe")], phrases: [] }],
    ["from:me has:file devis", { from: "me", has: "file", words: [word("devis")], phrases: [] }],
    ["FROM:Them", { from: "them", words: [], phrases: [] }],
    ["from:me from:them", { from: "them", words: [], phrases: [] }],
    [
      "before:2026-03-01 after:2026-01-31 x",
      { before: "2026-03-01", after: "2026-01-31", words: [word("x")], phrases: [] },
    ],
    ["from:salma", { words: [word("from"), word("salma")], phrases: [] }],
    ["before:2026-02-30", { words: [word("before"), word("2026"), word("02"), word("30")], phrases: [] }],
    ["before:", { words: [word("before")], phrases: [] }],
    ["xfrom:me", { words: [word("xfrom"), word("me")], phrases: [] }],
    ['"Bonjour à tous" merci', { words: [word("merci"), ...quoted()], phrases: ["bonjour a tous"] }],
    ["«Bonjour à tous»", { words: quoted(), phrases: ["bonjour a tous"] }],
    ['"merci" mer merci', { words: [word("mer"), word("merci", true)], phrases: [] }],
    ['half "open', { words: [word("half"), word("open")], phrases: [] }],
    ["#1042", { words: [word("1042")], phrases: [] }],
    ["👍", { words: [], phrases: [] }],
  ])("%j", (typed, parsed) => {
    expect(parseQuery(typed)).toEqual(parsed);
  });

  it("can always be read, and leaves only letters and digits", () => {
    const piece = fc.oneof(
      anyText,
      fc.constantFrom('"', "“", "«", "from:", "before:", "has:", "'", "\\", ":*", " & ", "!", "2026-01-01", "me"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const { word: one } of parseQuery(pieces.join("")).words) expect(one).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ["2026-02-28", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["0000-00-00", false],
  ["0001-01-01", false],
  ["9999-12-31", false],
  ["20260101", false],
])("%j is a day: %j", (value, is) => {
  expect(isDay(value)).toBe(is);
});

function quoted() {
  return [word("bonjour", true), word("a", true), word("tous", true)];
}
