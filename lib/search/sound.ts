/**
 * Consonants as they are heard, whatever they are written with: letters that people in Morocco write for each other (ق k q
 * 9 g, ح h 7, ب p, ف v, ط t 6) are one. Longer spellings stand first. Vowels, hamza and what may be one (و and ي after the
 * beginning) are nobody's habit to write, and are left out.
 */
const HEARD: ReadonlyArray<readonly [spellings: string, sound: string]> = [
  ["tch ch sh ش", "C"],
  ["kh 5 خ", "X"],
  ["gh غ", "G"],
  ["dj j ج", "j"],
  ["ph f v ف", "f"],
  ["th t 6 ت ث ط", "t"],
  ["dh d د ذ ض ظ", "d"],
  ["qu q k c g 9 ق ك", "k"],
  ["3 ع", "A"],
  ["h 7 ح ه", "h"],
  ["p b ب", "b"],
  ["ç s س ص", "s"],
  ["l ل", "l"],
  ["m م", "m"],
  ["n ن", "n"],
  ["r ر", "r"],
  ["z ز", "z"],
];

const SOUNDS = new Map(HEARD.flatMap(([spellings, sound]) => spellings.split(" ").map((one) => [one, sound] as const)));
const SPELLING = new RegExp([...SOUNDS.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

const MIN_SOUNDS = 2;
/** Fewer do not tell a word from others without the vowel that it ends in. */
const TELLING_SOUNDS = 3;

/**
 * How a folded word sounds: equal for a Darija word in Arabic and in Latin letters with digits (`3lach` = `علاش`). Empty
 * for numbers, for letters of other languages, and for a word of too few consonants to tell it from others.
 */
export function soundOf(word: string): string {
  if (!isSpeakable(word)) return "";
  const sounds = onset(word) + [...written(word).matchAll(SPELLING)].map(([one]) => SOUNDS.get(one) ?? "").join("");
  const heard = withoutTanween(sounds.replace(/(.)\1+/g, "$1"), word);
  if (heard.length < MIN_SOUNDS) return "";
  return heard.length < TELLING_SOUNDS ? heard + ending(word) : heard;
}

/** Whether a sound is telling enough for two words of the same letters; those of few consonants rather are two words. */
export function isTelling(sound: string): boolean {
  return sound.replace(/[aiu]$/, "").length >= TELLING_SOUNDS;
}

/** Latin letters with digits that stand for sounds, or Arabic ones. */
function isSpeakable(word: string): boolean {
  return /^(?=.*[a-z])[a-z235679]+$/.test(word) || /^[ء-ي]+$/.test(word);
}

/** At its beginning, و and ي are consonants, and are always written. */
function onset(word: string): string {
  if (/^(w|و|ou[aei])/.test(word)) return "w";
  return /^(y|ي)/.test(word) ? "y" : "";
}

/** The word without the h that ends ة, and with `x` and a soft `c` as they are spoken. */
function written(word: string): string {
  return word
    .replace(/(?<=[aeo])h$|ه$/, "")
    .replaceAll("x", "ks")
    .replace(/c(?=[eiy])/g, "s");
}

/** `chokran` is written شكرا: where enough is left, an -an at the end is not counted, in either writing. */
function withoutTanween(sounds: string, word: string): string {
  return sounds.length > 3 && /(an|ane|ان)$/.test(word) ? sounds.slice(0, -1) : sounds;
}

/** The vowel at the end, which both ways of writing show; not e, which is silent in French. */
function ending(word: string): string {
  if (/(a|ah|ا|ه)$/.test(word)) return "a";
  if (/[iyي]$/.test(word)) return "i";
  return /[ouwو]$/.test(word) ? "u" : "";
}
