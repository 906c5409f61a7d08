import { fold } from "./fold";
import { MAX_WORDS } from "./rules";
import type { SearchFilters } from "./types";

export interface SearchWord {
  /** Folded. */
  word: string;
  /** Stood in quotes: nothing may follow it in the same word. */
  isWhole: boolean;
}

export interface ParsedQuery extends SearchFilters {
  words: SearchWord[];
  /** Folded words that must stand side by side, for what stood in quotes. */
  phrases: string[];
}

const OPERATOR = /(?<!\S)(from|has|before|after):(\S+)/gi;
const QUOTED = /"([^"]*)"|“([^”]*)”|«([^»]*)»/g;

/**
 * Reads what somebody typed: words, "words in quotes", and `from:me`, `from:them`, `has:file`, `before:2026-03-01`,
 * `after:2026-03-01`. What only looks like one of these is words; of two the last counts. Every text can be read, and of many
 * words the first {@link MAX_WORDS}.
 */
export function parseQuery(q: string): ParsedQuery {
  const filters: SearchFilters = {};
  const rest = q.replace(OPERATOR, (typed: string, key: string, value: string) => {
    const filter = filterOf(key.toLowerCase(), value.toLowerCase());
    if (!filter) return typed;
    Object.assign(filters, filter);
    return " ";
  });
  const quoted: string[] = [];
  const loose = rest.replace(QUOTED, (_, ...groups: (string | undefined)[]) => {
    quoted.push(fold(groups.slice(0, 3).find((group) => group !== undefined) ?? ""));
    return " ";
  });
  const phrases = quoted.filter((one) => one.includes(" ")).slice(0, MAX_WORDS);
  return { ...filters, words: wordsOf(fold(loose), quoted), phrases };
}

/** Whether a day stands in the calendar, written as YYYY-MM-DD, with room on both sides for any zone's. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < "1970-01-02" || value > "9998-12-31") return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}

function filterOf(key: string, value: string): SearchFilters | null {
  if (key === "from") return value === "me" || value === "them" ? { from: value } : null;
  if (key === "has") return value === "file" ? { has: value } : null;
  if (!isDay(value)) return null;
  return key === "before" ? { before: value } : { after: value };
}

/** Each word once; where it was asked for both ways, the narrower one holds. */
function wordsOf(loose: string, quoted: readonly string[]): SearchWord[] {
  const words = new Map<string, SearchWord>();
  for (const word of loose.split(" ")) words.set(word, { word, isWhole: false });
  for (const word of quoted.flatMap((phrase) => phrase.split(" "))) words.set(word, { word, isWhole: true });
  words.delete("");
  return [...words.values()].slice(0, MAX_WORDS);
}
