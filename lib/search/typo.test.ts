import { expect, it } from "vitest";
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

it("swaps each two neighbours", () => {
  expect(swapsOf("abbc")).toEqual(["babc", "abcb"]);
});
