"use client";

import { useContext, useEffect, useState } from "react";
import { useJump } from "@/components/messages/log/jump-context";
import { wordsIn } from "@/lib/search/box-state";
import { MAX_PAGE_LENGTH } from "@/lib/search/rules";
import type { SearchState } from "@/lib/search/state";
import { useMarksInThread } from "./marked";
import { InThreadContext } from "./marks-context";
import { useDebounced } from "./use-debounced";
import { useResults } from "./use-results";

/** So many before the last one that is known, the next page is asked for. */
const AHEAD = 10;
const NOTHING: readonly string[] = [];

export interface Matches {
  /** `idle` while there is nothing to look for. */
  status: SearchState["status"] | "idle";
  /** The place of the one that is shown, 0 for the newest; -1 for none. */
  at: number;
  /** How many are known. */
  count: number;
  isComplete: boolean;
  hasEarlier: boolean;
  /** To an earlier one, or back to a later one. */
  step(by: 1 | -1): void;
  retry(): void;
}

/** What a conversation has of the words in `text`, newest first, one of it shown in the log and all of it marked there. */
export function useMatches(conversationId: string, text: string): Matches {
  const words = useDebounced(wordsIn(text));
  const query = words ? queryOf(conversationId, words) : null;
  const { status, items, nextCursor, terms, retry, loadMore } = useFoundIn(query);
  const [place, setPlace] = useState({ query, at: 0 });
  const count = items.length;
  const at = Math.min(place.query === query ? place.at : 0, count - 1);
  const hit = items[at];
  useShown(hit && "seq" in hit ? hit.seq : null);
  useMarksInThread("bar", query === null ? NOTHING : terms);
  const isComplete = nextCursor === null;
  return {
    ...{ status, at, count, isComplete, retry, hasEarlier: at + 1 < count || !isComplete },
    step(by) {
      const next = at + by;
      // One that is not here yet is shown as soon as it is.
      if (next >= 0 && (next < count || !isComplete)) setPlace({ query, at: next });
      if (!isComplete && next + AHEAD >= count) loadMore();
    },
  };
}

/** The matches that are known for `query`, and no others; null asks for nothing. */
function useFoundIn(query: string | null) {
  const { state, retry, loadMore } = useResults(query, "messages");
  const isAnswered = state.query === query && state.status === "answered";
  const { items, nextCursor } = (isAnswered && state.found?.messages) || { items: [], nextCursor: null };
  // A page may be empty, and not the last.
  const isLooking = items.length === 0 && nextCursor !== null;
  useEffect(() => {
    if (isLooking && state.more === "none") loadMore();
  });
  return { ...{ items, nextCursor, terms: state.terms, retry, loadMore }, status: status() };

  function status(): Matches["status"] {
    if (query === null) return "idle";
    if (isLooking) return state.more === "failed" ? "failed" : "asking";
    return isAnswered || state.status === "failed" ? state.status : "asking";
  }
}

/** Leads to the message in the log, and lets it stand out there. */
function useShown(seq: number | null): void {
  const jump = useJump();
  const { setFoundSeq } = useContext(InThreadContext);
  useEffect(() => {
    if (seq !== null) jump(seq);
    setFoundSeq(seq);
    return () => setFoundSeq(null);
  }, [seq, jump, setFoundSeq]);
}

function queryOf(conversationId: string, q: string): string {
  const fields = { q, kind: "messages", conversation: conversationId, limit: String(MAX_PAGE_LENGTH) };
  return new URLSearchParams(fields).toString();
}
