import { Beginnings } from "./beginnings";
import type { SearchWord } from "./parse";

/** Shorter ones begin so many words that they mean themselves. */
const MIN_PREFIX_LENGTH = 2;

/** Words that may stand for one that was typed. */
export interface Alternatives {
  /** As they are. */
  words: readonly string[];
  /** With anything behind. */
  prefixes: readonly string[];
}

/**
 * The text of a `tsquery` that asks for all words, each or one of its alternatives; null for none. Made of folded words
 * alone, so that nothing that somebody types can be an operator.
 */
export function tsQueryOf(words: readonly SearchWord[], alternatives?: readonly Alternatives[]): string | null {
  if (words.length === 0) return null;
  return words.map((word, place) => `(${anyOf(word, alternatives?.[place]).join("|")})`).join("&");
}

/**
 * Tells whether a folded word is what such a query asks for: by its own beginnings, each looked up once, however much is
 * asked for.
 */
export function askedForBy(words: readonly SearchWord[], alternatives: readonly Alternatives[] = []) {
  const wholes = new Set([...words.map(({ word }) => word), ...alternatives.flatMap(({ words }) => words)]);
  const beginnings = new Beginnings([
    ...words.filter(({ word, isWhole }) => !isWhole && isLong(word)).map(({ word }) => word),
    ...alternatives.flatMap(({ prefixes }) => prefixes),
  ]);
  return (folded: string): boolean => wholes.has(folded) || beginnings.longestOf(folded) !== null;
}

function anyOf({ word, isWhole }: SearchWord, also: Alternatives = { words: [], prefixes: [] }): string[] {
  const own = isWhole || !isLong(word) ? lexeme(word) : prefix(word);
  return [own, ...also.words.map(lexeme), ...also.prefixes.map(prefix)];
}

function lexeme(word: string): string {
  return `'${word}'`;
}

function prefix(word: string): string {
  return `'${word}':*`;
}

function isLong(word: string): boolean {
  return [...word].length >= MIN_PREFIX_LENGTH;
}
