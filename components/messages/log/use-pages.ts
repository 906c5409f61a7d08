"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Thread } from "@/components/messages/use-thread";
import { getJson } from "@/components/site/api";
import { WINDOW_LENGTH } from "@/lib/messages/rules";
import { hasNewer, hasOlder } from "@/lib/messages/state";
import type { MessagePage } from "@/lib/messages/types";

/** How far outside of what is seen more messages are fetched: about what one scrolls while an answer is on its way. */
const MARGIN_PX = 1200;

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
export function useEdge(path: string | null, take: (page: MessagePage) => void): Edge {
  const mark = useRef<HTMLDivElement>(null);
  const isLoading = useRef(false);
  const [hasFailed, setHasFailed] = useState(false);

  const load = useCallback(async () => {
    if (isLoading.current || path === null) return;
    isLoading.current = true;
    try {
      const page = await getJson<MessagePage>(path);
      setHasFailed(false);
      // Whoever has gone to the other end meanwhile would lose there what this pushes out; back here, it is asked for again.
      if (isNear(mark.current)) take(page);
    } catch {
      setHasFailed(true);
    } finally {
      isLoading.current = false;
    }
  }, [path, take]);

  // Watched anew after every page: a window taller than all that is loaded never scrolls.
  useEffect(() => {
    if (!mark.current) return;
    const options = { root: mark.current.closest("[role=log]"), rootMargin: `${MARGIN_PX}px 0px` };
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void load();
    }, options);
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [load]);

  return { mark, load: () => void load(), hasFailed };
}

/** Whether an end is still about where it is loaded: a little wider, so that nothing is left out that is not asked for again. */
function isNear(mark: HTMLElement | null): boolean {
  const log = mark?.closest("[role=log]");
  if (!mark || !log) return false;
  const [end, seen] = [mark.getBoundingClientRect(), log.getBoundingClientRect()];
  return end.bottom > seen.top - 2 * MARGIN_PX && end.top < seen.bottom + 2 * MARGIN_PX;
}
