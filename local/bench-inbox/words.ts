/** How many different words people use; half of them in each script, and the first ones most often. */
const VOCABULARY = 30_000;

const SYLLABLES = combinations("bcdfghjklmnprstvwxyz", "aeiou");
const LETTERS = [..."بتجحدرزسشصطعغفقكلمنهويا"];
/** Prime to both alphabets, so that no two numbers spell the same word. */
const STEP = 7_368_787;

/** Different made-up words in the form that search keeps them, by how often they are said. */
export function vocabulary(): string[] {
  return Array.from({ length: VOCABULARY }, (_, n) => {
    const i = Math.floor(n / 2);
    return n % 2 === 0 ? spell(SYLLABLES, i, 2) : spell(LETTERS, i, 4);
  });
}

/** What somebody types, and the word by which they find something. */
export const LOOSE = { typo: ["livraizon", "livraison"], arabizi: ["3lach", "علاش"] } as const;

/** Words that hardly anybody says, and that no word of the vocabulary begins with. */
export const RARE_WORDS = [
  ...Array.from({ length: 48 }, (_, n) => `q${spell(SYLLABLES, n + 1, 3)}`),
  ...Object.values(LOOSE).map(([, word]) => word),
];

/** Said all the time, but never to those who are measured. */
export const ELSEWHERE = "qelsewhere";

/** The `i`th word of units, of which it has `shortest` or up to two more. */
function spell(units: readonly string[], i: number, shortest: number): string {
  const length = shortest + (i % 3);
  let rest = (i * STEP) % units.length ** length;
  let word = "";
  for (let n = 0; n < length; n += 1) {
    word += units[rest % units.length];
    rest = Math.floor(rest / units.length);
  }
  return word;
}

function combinations(first: string, second: string): string[] {
  return [...first].flatMap((one) => [...second].map((other) => one + other));
}
