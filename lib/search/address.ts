/** What an address says about a search; the HTTP API takes the same names. */
const SEARCH_FIELDS = ["q", "kind", "from", "has", "before", "after", "context"] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** New values of some fields; null takes one away. */
export type SearchChange = Partial<Record<SearchField, string | null>>;

/** What a page's address says of the list, which a search only covers. */
const LIST_FIELDS = ["filter", "label"] as const;

type Fields = Pick<URLSearchParams, "get">;

/** `path` and its fields with a search changed. Without words the whole search is gone; beside a conversation both stay. */
export function searchAddress(path: string, fields: string, change: SearchChange): string {
  const next = new URLSearchParams(fields);
  for (const field of SEARCH_FIELDS) {
    const value = change[field];
    if (value) next.set(field, value);
    else if (value !== undefined) next.delete(field);
  }
  const isSearch = next.has("q");
  if (!isSearch) for (const field of SEARCH_FIELDS) next.delete(field);
  return address(isList(path) ? (isSearch ? "/inbox/search" : "/inbox") : path, next);
}

/** Where a conversation opens, at the message `seq` if one is meant; the search and the list stay beside it. */
export function hitAddress(fields: Fields, conversationId: string, seq?: number): string {
  const next = pick(fields, [...LIST_FIELDS, ...SEARCH_FIELDS]);
  if (seq !== undefined) next.set("message", String(seq));
  return address(`/inbox/${conversationId}`, next);
}

/** Where the results stand alone, as on a phone; null while nothing is searched for. */
export function resultsAddress(fields: Fields): string | null {
  return fields.get("q") ? address("/inbox/search", pick(fields, [...LIST_FIELDS, ...SEARCH_FIELDS])) : null;
}

/** Where the list stands alone. */
export function listAddress(fields: Fields): string {
  return address("/inbox", pick(fields, LIST_FIELDS));
}

/** What the HTTP API is asked for. */
export function searchQuery(fields: Fields): string {
  return pick(fields, SEARCH_FIELDS).toString();
}

/** Whether a path shows the list, or what is found in its place, and no conversation. */
export function isList(path: string): boolean {
  return path === "/inbox" || path === "/inbox/search";
}

function pick(fields: Fields, names: readonly string[]): URLSearchParams {
  return new URLSearchParams(
    names.flatMap((name) => {
      const value = fields.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

function address(path: string, fields: URLSearchParams): string {
  return fields.size > 0 ? `${path}?${fields}` : path;
}
