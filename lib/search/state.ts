import { GROUPS, type Group } from "./rules";
import type { GroupResults, Hit, SearchResults } from "./types";

interface Place {
  conversationId: string;
  seq: number;
}

export interface Found {
  items: readonly Hit[];
  nextCursor: string | null;
}

/** What one tab knows of a search. */
export interface SearchState {
  /** The number of the newest question; answers to earlier ones come too late. */
  asked: number;
  /** What that was. */
  query: string | null;
  /** `asking` with what was found before still there, or with nothing yet. */
  status: "asking" | "answered" | "failed";
  /** Folded words to mark. */
  terms: readonly string[];
  found: Partial<Readonly<Record<Group, Found>>> | null;
  /** Why it failed, where the server says so. */
  reason: string | null;
  /** How far one is with the next page. */
  more: "none" | "asking" | "failed";
  /** Messages that were unsent while one looks, as `placeOf` writes them: an answer may be older than that. */
  unsent: ReadonlySet<string>;
}

export type SearchInput =
  /** Question number `n`; a quiet one asks the same again, and may fail without a word. */
  | { type: "asked"; n: number; query: string; isQuiet: boolean }
  | { type: "answered"; n: number; group: Group | null; answer: SearchResults | GroupResults }
  | { type: "failed"; n: number; reason: string | null }
  | { type: "more-asked" }
  /** The next page of what question `n` found. */
  | { type: "more-answered"; n: number; group: Group; page: GroupResults }
  | { type: "more-failed"; n: number }
  | ({ type: "unsent" } & Place);

export function openSearch(): SearchState {
  return {
    asked: 0,
    query: null,
    status: "asking",
    terms: [],
    found: null,
    reason: null,
    more: "none",
    unsent: new Set(),
  };
}

/** The one fold that questions and answers go through: whatever the order of the answers, that to the newest question stands. */
export function receive(state: SearchState, input: SearchInput): SearchState {
  if (input.type === "unsent") return withoutUnsent({ ...state, unsent: withPlace(state.unsent, input) });
  if (input.type === "asked") {
    const { n, query, isQuiet } = input;
    return { ...state, asked: n, query, more: "none", status: isQuiet ? state.status : "asking" };
  }
  if (input.type === "more-asked") return { ...state, more: "asking" };
  if (input.n !== state.asked) return state;
  switch (input.type) {
    case "answered": {
      const { terms } = input.answer;
      return withoutUnsent({ ...state, status: "answered", terms, found: foundIn(input.group, input.answer) });
    }
    case "failed":
      if (state.status !== "asking") return state;
      return { ...state, status: "failed", reason: input.reason, found: null, terms: [] };
    case "more-answered": {
      // What was probably meant comes after what was typed, and with words of its own.
      const terms = [...new Set([...state.terms, ...input.page.terms])];
      return withoutUnsent({ ...state, more: "none", terms, found: withPage(state.found, input.group, input.page) });
    }
    case "more-failed":
      return { ...state, more: "failed" };
  }
}

/** What tells two hits of a group apart. */
export function keyOf(hit: Hit): string {
  return "id" in hit ? hit.id : hit.conversationId;
}

/** Whether there is nothing to find, and nothing is left to look through: a page may be empty and not the last. */
export function isNothing(state: SearchState): boolean {
  const groups = Object.values(state.found ?? {});
  return state.status === "answered" && groups.every(({ items, nextCursor }) => items.length === 0 && !nextCursor);
}

/** How many results are known. */
export function countOf(state: SearchState): number {
  return GROUPS.reduce((sum, group) => sum + (state.found?.[group]?.items.length ?? 0), 0);
}

/** Whether a message is among the results, itself or by its files. */
export function isFound({ found }: SearchState, place: Place): boolean {
  return GROUPS.some((group) => found?.[group]?.items.some((hit) => "seq" in hit && placeOf(hit) === placeOf(place)));
}

function foundIn(group: Group | null, answer: SearchResults | GroupResults): SearchState["found"] {
  if ("items" in answer) return group && { [group]: answer };
  const { people, messages, files, orders } = answer;
  return { people, messages, files, orders };
}

/** A result that has moved to a later page meanwhile stays where it was. */
function withPage(found: SearchState["found"], group: Group, page: Found): SearchState["found"] {
  const items = found?.[group]?.items ?? [];
  const known = new Set(items.map(keyOf));
  const fresh = page.items.filter((hit) => !known.has(keyOf(hit)));
  return { ...found, [group]: { items: [...items, ...fresh], nextCursor: page.nextCursor } };
}

function withoutUnsent(state: SearchState): SearchState {
  const { found, unsent } = state;
  if (!found || unsent.size === 0) return state;
  const isThere = (hit: Hit) => !("seq" in hit) || !unsent.has(placeOf(hit));
  const kept = GROUPS.flatMap((group) => {
    const known = found[group];
    return known ? [[group, { ...known, items: known.items.filter(isThere) }] as const] : [];
  });
  return { ...state, found: Object.fromEntries(kept) };
}

function withPlace(unsent: ReadonlySet<string>, place: Place): ReadonlySet<string> {
  return new Set([...unsent, placeOf(place)]);
}

function placeOf({ conversationId, seq }: Place): string {
  return `${conversationId}:${seq}`;
}
