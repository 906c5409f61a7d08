"use client";

import { useCallback, useEffect, useRef } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson, HttpError } from "@/components/site/api";
import { useFold } from "@/components/site/use-fold";
import { type Group, MAX_PAGE_LENGTH, PAGE_LENGTH } from "@/lib/search/rules";
import { countOf, isFound, openSearch, receive, type SearchState } from "@/lib/search/state";
import type { GroupResults, SearchResults } from "@/lib/search/types";

const SEARCH = "/api/v1/search";

export interface Results {
  state: SearchState;
  /** Asks the same again after a failure. */
  retry(): void;
  /** The next page of the group that is asked for alone, or the one that failed. */
  loadMore(): void;
}

/**
 * What is found for `query`, the HTTP API's own and null for nothing to ask; `group` is the one that it asks for alone.
 * Kept true while one looks.
 */
export function useResults(query: string | null, group: Group | null): Results {
  const [state, dispatch, read] = useFold(receive, openSearch);
  const asking = useRef<AbortController>(null);

  const ask = useCallback(
    async (isQuiet: boolean) => {
      asking.current?.abort();
      if (query === null) return;
      const current = new AbortController();
      asking.current = current;
      const n = read().asked + 1;
      // As many as are shown, or what one has scrolled to would be gone.
      const fields = new URLSearchParams(query);
      if (isQuiet && group)
        fields.set("limit", String(Math.min(MAX_PAGE_LENGTH, Math.max(PAGE_LENGTH, countOf(read())))));
      dispatch({ type: "asked", n, query, isQuiet });
      try {
        const answer = await getJson<SearchResults | GroupResults>(`${SEARCH}?${fields}`, current.signal);
        dispatch({ type: "answered", n, group, answer });
      } catch (error) {
        dispatch({ type: "failed", n, reason: error instanceof HttpError ? error.reason : null });
      }
    },
    [query, group, dispatch, read],
  );

  useEffect(() => {
    void ask(false);
    return () => asking.current?.abort();
  }, [ask]);

  useRealtimeSignals((signal) => {
    // What was unsent meanwhile was told to nobody here.
    if (signal.name === "catch-up" && read().status !== "asking") return void ask(read().status === "answered");
    if (signal.name !== "message:changed") return;
    const { conversationId, seq, message } = signal.data;
    if (message?.deletedAt) dispatch({ type: "unsent", conversationId, seq });
    // What it says now may not be what was searched for.
    else if (isFound(read(), { conversationId, seq })) void ask(true);
  });

  async function loadMore() {
    const { asked: n, found, more } = read();
    const cursor = group && found?.[group]?.nextCursor;
    if (!cursor || more === "asking") return;
    dispatch({ type: "more-asked" });
    try {
      const page = await getJson<GroupResults>(`${SEARCH}?${query}&cursor=${encodeURIComponent(cursor)}`);
      dispatch({ type: "more-answered", n, group, page });
    } catch {
      dispatch({ type: "more-failed", n });
    }
  }

  return { state, retry: () => void ask(false), loadMore: () => void loadMore() };
}
