import { expect, test } from "vitest";
import { fold } from "@/lib/search/fold";
import { ELSEWHERE, LOOSE, RARE_WORDS, vocabulary } from "./words";

const words = [...vocabulary(), ...RARE_WORDS, ELSEWHERE];

test("all words are different, and stand as search keeps them", () => {
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => fold(word) !== word)).toEqual([]);
});

test("a rare word begins no other word, and what finds it loosely is none", () => {
  for (const rare of [...RARE_WORDS, ELSEWHERE]) expect(words.filter((word) => word.startsWith(rare))).toEqual([rare]);
  for (const [typed] of Object.values(LOOSE)) expect(words).not.toContain(typed);
});
