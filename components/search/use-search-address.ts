"use client";

import { useSearchParams } from "next/navigation";
import { type SearchChange, searchAddress } from "@/lib/search/address";

/** What the address says of a search. */
export function useSearchAddress() {
  const fields = useSearchParams();
  return { fields, words: fields.get("q") ?? "" };
}

/** Changes what the address says of a search, without asking the server for a page, which would show the same. */
export function changeSearch(change: SearchChange): void {
  const { pathname, search } = window.location;
  const next = searchAddress(pathname, search, change);
  // A search is one step of the history, however long one types: the way back leads out of it.
  if (new URLSearchParams(search).has("q")) window.history.replaceState(null, "", next);
  else window.history.pushState(null, "", next);
}
