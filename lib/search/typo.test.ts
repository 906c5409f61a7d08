import { expect, it, vi } from "vitest";
import { isTypoOf, swapsOf } from "./typo";

it.each([
  ["delivrey", "delivery", true],
  ["delibery", "delivery", true],
  ["delvery", "delivery", true],
  ["deliverry", "delivery", true],
  ["disigne", "designer", true],
  ["lgoo", "logo", true],
  ["logo", "lot", false],
  ["logo", "gold", false],
  ["menu", "menthe", false],
  ["menu", "men", true],
  ["men", "man", false],
  ["livraizon", "livraison", true],
  ["salam", "malam", true],
  ["salam", "kalim", false],
  ["شكرن", "شكرا", true],
])("%s is a typing mistake for %s: %j", (typed, word, is) => {
  expect(isTypoOf(typed, word)).toBe(is);
});

it("compares no more of a word than what was typed and what may differ", () => {
  const min = vi.spyOn(Math, "min");
  const steps = (word: string) => {
    min.mockClear();
    isTypoOf("delivrey", word);
    return min.mock.calls.length;
  };
  expect(steps("x".repeat(64))).toBe(steps("x".repeat(11)));
  min.mockRestore();
});

it("swaps each two neighbours", () => {
  expect(swapsOf("abbc")).toEqual(["babc", "abcb"]);
});
