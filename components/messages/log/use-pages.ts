"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Thread } from "@/components/messages/use-thread";
import { getJson } from "@/components/site/api";
import { WINDOW_LENGTH } from "@/lib/messages/rules";
import { hasNewer, hasOlder } from "@/lib/messages/state";
import type { MessagePage } from "@/lib/messages/types";

/** How far outside of what is seen more messages are fetched: about what one scrolls while an answer is on its way. */
const MARGIN = "1200px 0px 1200px 0px";

/** One end of the window. */
export interface Edge {
  /** Put there; whenever it comes near what is seen, the next page is loaded. */
  mark: RefObject<HTMLDivElement | null>;
  load(): void;
  hasFailed: boolean;
}

/** Loads earlier and later pages, and forgets as much at the other end, so that any depth costs the same. */
export function usePages(conversationId: string, { state, fold }: Thread): { older: Edge; newer: Edge } {
  const { firstSeq, endsAt } = state;
  const takeOlder = useCallback(
    (page: MessagePage) => {
      fold({ type: "older", page });
      fold({ type: "trimmed", keep: "oldest", length: WINDOW_LENGTH });
    },
    [fold],
  );
  const takeNewer = useCallback(
    (page: MessagePage) => {
      fold({ type: "newer", page });
      fold({ type: "trimmed", keep: "newest", length: WINDOW_LENGTH });
    },
    [fold],
  );
  const path = `/api/v1/conversations/${conversationId}/messages`;
  return {
    older: useEdge(hasOlder(state) ? `${path}?before=${firstSeq}` : null, takeOlder),
    newer: useEdge(hasNewer(state) ? `${path}?after=${endsAt}` : null, takeNewer),
  };
}

/** Loads what is at `path`, one page at a time; null where nothing is left. */
function useEdge(path: string | null, take: (page: MessagePage) => void): Edge {
  const mark = useRef<HTMLDivElement>(null);
  const isLoading = useRef(false);
  const [hasFailed, setHasFailed] = useState(false);

  const load = useCallback(async () => {
    if (isLoading.current || path === null) return;
    isLoading.current = true;
    try {
      take(await getJson<MessagePage>(path));
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    } finally {
      isLoading.current = false;
    }
  }, [path, take]);

  // Watched anew after every page: a window taller than all that is loaded never scrolls.
  useEffect(() => {
    if (!mark.current) return;
    const options = { root: mark.current.closest("[role=log]"), rootMargin: MARGIN };
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void load();
    }, options);
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [load]);

  return { mark, load: () => void load(), hasFailed };
}
