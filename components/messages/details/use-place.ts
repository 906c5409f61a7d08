"use client";

import { useSyncExternalStore } from "react";

/** Where there is room for details: over the conversation, beside it when asked for, or beside it by themselves. */
export type Place = "sheet" | "column" | "wide";

const COLUMN = "(min-width: 64rem)";
const WIDE = "(min-width: 80rem)";

/** Null in the page of the server, which knows no width. */
export function usePlace(): Place | null {
  return useSyncExternalStore(subscribe, read, () => null);
}

function read(): Place {
  if (window.matchMedia(WIDE).matches) return "wide";
  return window.matchMedia(COLUMN).matches ? "column" : "sheet";
}

function subscribe(listener: () => void): () => void {
  const queries = [COLUMN, WIDE].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}
