/** How many letters may differ: one in a short word, two in a long one. */
const SHORT = 5;

/** Whether `word` begins with what `typed` may have been meant to be. */
export function isTypoOf(typed: string, word: string): boolean {
  return distanceToBeginning([...typed], [...word]) <= (typed.length <= SHORT ? 1 : 2);
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
 * The fewest letters to add, leave out or replace (or neighbours to swap) in `typed` to have what `word` begins with; after
 * Levenshtein, row by row.
 */
function distanceToBeginning(typed: readonly string[], word: readonly string[]): number {
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
  return Math.min(...above);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Infinity;
}
