"use client";

import { stepTo, turnInto, useAddressFields } from "@/components/site/address";
import { type SearchChange, searchAddress } from "@/lib/search/address";

/** What the address says of a search. */
export function useSearchAddress() {
  const fields = useAddressFields();
  return { fields, words: fields.get("q") ?? "" };
}

/** Changes what the address says of a search, without asking the server for a page, which would show the same. */
export function changeSearch(change: SearchChange): void {
  const { pathname, search } = window.location;
  const next = searchAddress(pathname, search, change);
  // A search is one step of the history, however long one types: the way back leads out of it.
  if (new URLSearchParams(search).has("q")) turnInto(next);
  else stepTo(next);
}
