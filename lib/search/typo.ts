/** From how many letters on one may differ, two may, and what was typed may be only the beginning of a word. */
const ONE_DIFFERS = 4;
const TWO_DIFFER = 8;
const BEGINS = 5;
/** The most letters that ever differ. */
const FARTHEST = 2;

/** Whether somebody who typed one word may have meant the other, or as much of it as they had come to. */
export function isTypoOf(typed: string, word: string): boolean {
  const from = [...typed];
  // What follows behind so many letters is a difference already, or does not count.
  const to = [...word].slice(0, from.length + FARTHEST + 1);
  if (to.length < from.length - FARTHEST) return false;
  const distances = distancesToBeginnings(from, to);
  const distance = from.length >= BEGINS ? Math.min(...distances) : at(distances, to.length);
  return distance <= (from.length >= TWO_DIFFER ? 2 : from.length >= ONE_DIFFERS ? 1 : 0);
}

/** What was typed with two neighbours the other way round, for each pair of them. */
export function swapsOf(typed: string): string[] {
  const letters = [...typed];
  return letters.slice(1).flatMap((letter, place) => {
    const before = letters[place];
    if (before === letter) return [];
    return [[...letters.slice(0, place), letter, before, ...letters.slice(place + 2)].join("")];
  });
}

/**
 * The fewest letters to add, leave out or replace (or neighbours to swap) in `typed` for each beginning of `word`, from
 * nothing to all of it; after Levenshtein, row by row.
 */
function distancesToBeginnings(typed: readonly string[], word: readonly string[]): number[] {
  let before: number[] = [];
  let above = [...word.keys(), word.length];
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      const isSwapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      const steps = [at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (isSame ? 0 : 1)];
      current.push(Math.min(...steps, isSwapped ? at(before, column - 2) + 1 : Infinity));
    }
    before = above;
    above = current;
  }
  return above;
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Infinity;
}
