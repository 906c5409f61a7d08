import type { SearchChange } from "./address";
import { parseQuery } from "./parse";

/** What narrows a search; all but the context can be typed as well. */
export const FILTERS = ["from", "has", "after", "before", "context"] as const;
export type FilterName = (typeof FILTERS)[number];
export type AppliedFilters = Partial<Record<FilterName, string>>;

type Fields = Pick<URLSearchParams, "get">;

/** What narrows a search now; what is typed counts before what was chosen. */
export function filtersIn(fields: Fields): AppliedFilters {
  const { from, has, after, before } = parseQuery(fields.get("q") ?? "");
  const typed: AppliedFilters = { from, has, after, before };
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = typed[name] ?? fields.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** The change that sets a filter, or takes it away with null: where it was typed, in what was typed. */
export function filterChange(fields: Fields, name: FilterName, value: string | null): SearchChange {
  const q = fields.get("q") ?? "";
  const isTyped = name !== "context" && parseQuery(q)[name] !== undefined;
  if (!isTyped) return { [name]: value };
  return { q: withTyped(q, name, value), [name]: null };
}

/** The change that takes all filters away and leaves the words. */
export function withoutFilters(fields: Fields): SearchChange {
  const q = FILTERS.reduce((words, name) => withTyped(words, name, null), fields.get("q") ?? "");
  return { q, from: null, has: null, after: null, before: null, context: null };
}

function withTyped(q: string, name: FilterName, value: string | null): string {
  let isPlaced = false;
  return q
    .split(/\s+/)
    .flatMap((word) => {
      if (!isTypedFilter(word, name)) return [word];
      const kept = value && !isPlaced ? [`${name}:${value}`] : [];
      isPlaced = true;
      return kept;
    })
    .join(" ");
}

/** A word that only looks like a filter is one to search for. */
function isTypedFilter(word: string, name: FilterName): boolean {
  return name !== "context" && word.toLowerCase().startsWith(`${name}:`) && parseQuery(word)[name] !== undefined;
}
