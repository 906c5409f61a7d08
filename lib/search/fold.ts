/** A lexeme of Postgres ends somewhere, and a text without a blank must not. */
const MAX_WORD_LENGTH = 64;

/** Letters that differ for the eye or the keyboard, not for whoever looks for a word, and that Unicode does not take apart. */
const SAME: Readonly<Record<string, string>> = {
  ...{ ٱ: "ا", ى: "ي", ة: "ه", ە: "ه", ہ: "ه", ی: "ي", ک: "ك", گ: "ك", ڭ: "ك", ݣ: "ك", پ: "ب", ڤ: "ف", ڥ: "ف", چ: "ج" },
  ...{ œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" },
};

/** Beyond these letters (Latin to Arabic), remembering how each is folded would cost more memory than it saves time. */
const REMEMBERED = 0x700;
const remembered = new Map<string, string>();

export interface FoldedWord {
  word: string;
  /** Where in the text each of the word's code units comes from. */
  starts: number[];
  /** Where its last letter, with all marks on it, ends. */
  end: number;
}

/**
 * What a text says for a search: words of small letters and digits with one space between. Case, accents, tashkeel,
 * tatweel and the forms of alef are gone, and so is all that is neither letter nor digit; pure emoji leave nothing. The
 * same on the server and in every browser, and folding twice changes nothing.
 */
export function fold(text: string): string {
  return foldedWords(text)
    .map(({ word }) => word)
    .join(" ");
}

/** The folded words of a text, each with its place in it; a longer word than an index takes is cut into several. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let current: FoldedWord | null = null;
  let length = 0;
  let at = 0;
  for (const letter of text) {
    const start = at;
    at += letter.length;
    for (const piece of foldLetter(letter)) {
      if (piece === " " || length === MAX_WORD_LENGTH) current = null;
      if (piece === " ") continue;
      if (!current) {
        current = { word: "", starts: [], end: at };
        length = 0;
        words.push(current);
      }
      current.word += piece;
      for (let unit = 0; unit < piece.length; unit += 1) current.starts.push(start);
      length += 1;
    }
    if (current) current.end = at;
  }
  return words;
}

/** What one code point becomes: letters, a space where a word ends, nothing for a mark. */
function foldLetter(letter: string): string {
  const known = remembered.get(letter);
  if (known !== undefined) return known;
  const folded = [...letter.normalize("NFKD").toLowerCase()].map(foldPiece).join("");
  if ((letter.codePointAt(0) ?? 0) < REMEMBERED) remembered.set(letter, folded);
  return folded;
}

function foldPiece(piece: string): string {
  // Tatweel stretches a word, and characters without a width direct or join it: none of them ends one.
  if (/[\p{M}\p{Cf}ـ]/u.test(piece)) return "";
  if (/[٠-٩۰-۹]/.test(piece)) return String((piece.charCodeAt(0) - (piece < "۰" ? 0x660 : 0x6f0)) % 10);
  if (/[\p{L}\p{N}]/u.test(piece)) return SAME[piece] ?? piece;
  return " ";
}
