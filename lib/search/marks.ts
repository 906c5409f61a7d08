import { Beginnings } from "./beginnings";
import { type FoldedWord, foldedWords } from "./fold";

/** A part of a text, as `slice` takes it. */
export interface Range {
  start: number;
  end: number;
}

/** What to mark in a text: of each word that begins with one of the folded `terms`, as much as the longest of them says. */
export function rangesOf(text: string, terms: readonly string[]): Range[] {
  const beginnings = new Beginnings(terms);
  return foldedWords(text).flatMap((word) => {
    const term = beginnings.longestOf(word.word);
    return term ? { start: word.starts[0] ?? 0, end: endOf(word, term.length) } : [];
  });
}

/** Where the first `length` folded letters end, with the marks on them; never inside what was one letter. */
function endOf({ starts, end }: FoldedWord, length: number): number {
  const last = starts[length - 1] ?? 0;
  return starts.slice(length).find((start) => start > last) ?? end;
}
