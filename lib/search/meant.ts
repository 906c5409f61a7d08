import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { searchWords } from "@/db/schema/search";
import type { SearchWord } from "./parse";
import { isTelling, soundOf } from "./sound";
import type { Alternatives } from "./ts-query";
import { isTypoOf, swapsOf } from "./typo";

/** Shorter words are a letter away from far too many others. */
const MIN_LENGTH = 3;
/** Of a long question, the first words are looked at; the others have to be in it as they are. */
const MOST_WORDS = 8;
/** Of each way to mean a word, the best. */
const MOST_MEANT = 40;
/** Words that are compared to find them. */
const MOST_COMPARED = 500;

/** What Arabic writes in front of a word, without a blank. */
const BEFORE_ARABIC = ["ال", "و", "ب", "ل", "ف", "ك", "وال", "بال", "لل", "فال", "كال", "ول", "وب"];

const NOTHING: Alternatives = { words: [], prefixes: [] };

/**
 * For each word what else may have been meant: what it is a typing mistake for, what it is a part of, what sounds like
 * it in other letters, and itself behind an Arabic article. Null where there is nothing for any of them. The words come
 * from everybody: they are for asking, never for showing.
 */
export async function listMeant(tx: Transaction, words: readonly SearchWord[]): Promise<Alternatives[] | null> {
  const meant = await Promise.all(words.map((word, place) => (isOpen(word, place) ? meantBy(tx, word.word) : NOTHING)));
  return meant.some(({ words, prefixes }) => words.length + prefixes.length > 0) ? meant : null;
}

/** Whoever types a number or puts a word in quotes means that one. */
function isOpen({ word, isWhole }: SearchWord, place: number): boolean {
  return !isWhole && place < MOST_WORDS && [...word].length >= MIN_LENGTH && /\p{L}/u.test(word);
}

async function meantBy(tx: Transaction, typed: string): Promise<Alternatives> {
  const sound = soundOf(typed);
  const { word } = searchWords;
  const rows = await tx.execute<{ word: string; how: "typo" | "part" | "sound" }>(sql`
    (select ${word}, 'typo' as how from ${searchWords} where ${word} % ${typed}
      order by similarity(${word}, ${typed}) desc limit ${MOST_COMPARED})
    union all (select word, 'part' from
      (select ${word} from ${searchWords} where ${word} like ${`%${typed}%`} limit ${MOST_COMPARED}) parts
      where word not like ${`${typed}%`} order by length(word) limit ${MOST_MEANT})
    union all (select ${word}, 'sound' from ${searchWords} where ${searchWords.sound} = ${sound} and ${sound} <> ''
      order by abs(length(${word}) - ${typed.length}::int), 1 limit ${MOST_COMPARED})`);
  const of = (how: string) => rows.filter((row) => row.how === how).map((row) => row.word);
  const typos = of("typo").filter((one) => isTypoOf(typed, one));
  const sounding = of("sound").filter((one) => isTelling(sound) || isArabic(one) !== isArabic(typed));
  const all = new Set([
    ...typos.slice(0, MOST_MEANT),
    ...of("part"),
    ...sounding.slice(0, MOST_MEANT),
    ...swapsOf(typed),
  ]);
  return { words: [...all].filter((one) => !one.startsWith(typed)), prefixes: arabicFormsOf(typed) };
}

function arabicFormsOf(typed: string): string[] {
  if (!isArabic(typed)) return [];
  const bare = typed.startsWith("ال") && typed.length >= 5 ? typed.slice(2) : typed;
  const forms = [bare, ...BEFORE_ARABIC.map((before) => before + bare)];
  return forms.filter((form) => !form.startsWith(typed));
}

function isArabic(word: string): boolean {
  return /^[ء-ي]+$/.test(word);
}
