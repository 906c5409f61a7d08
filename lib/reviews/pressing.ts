import { fold } from "@/lib/search/fold";
import { ASKING, either, FULL_MARKS, NUMBERS, RATE_ME, RATINGS, STARRED, STARS, WELL, WORTH } from "./pressing-words";

/** Stars that were put there one by one. */
const DRAWN = /(?:[★⭐🌟]\uFE0F?\s*){4}/u;
const FRACTION = /(?<![\d/])5 ?\/ ?5(?![\d/])/g;

const PRESSING = [
  [ASKING, upTo(3), NUMBERS, STARS],
  [ASKING, upTo(3), WORTH, upTo(1), RATINGS],
  [ASKING, upTo(3), RATINGS, upTo(1), WORTH],
  [RATE_ME, upTo(1), WELL],
  [either(ASKING, RATINGS, RATE_ME), upTo(3), FULL_MARKS],
].map(inOrder);

const COUNTED = inOrder([NUMBERS, STARS]);
const ELSEWHERE = [
  [STARRED, upTo(2), NUMBERS, STARS],
  [NUMBERS, STARS, upTo(2), STARRED],
].map(inOrder);

/** Whether a text asks for a certain rating, as people here do in English, French and Darija, in both scripts. */
export function isPressing(text: string): boolean {
  if (DRAWN.test(text)) return true;
  const folded = ` ${fold(text.replaceAll(FRACTION, "5 sur 5"))} `;
  const has = (pattern: RegExp) => pattern.test(folded);
  return PRESSING.some(has) || (has(COUNTED) && !ELSEWHERE.some(has));
}

/** Whole words, one after another. */
function inOrder(patterns: readonly string[]): RegExp {
  return new RegExp(`${patterns.map((pattern) => (isGap(pattern) ? pattern : ` ${pattern}`)).join("")}(?= )`);
}

/** Any other words in between. */
function upTo(count: number): string {
  return `(?: \\S+){0,${count}}`;
}

function isGap(pattern: string): boolean {
  return pattern.startsWith("(?: ");
}
