"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { getJson } from "@/components/site/api";
import { hasOlder } from "@/lib/messages/state";
import type { MessagePage } from "@/lib/messages/types";
import type { Thread } from "./use-thread";

/** How far above what is seen earlier messages are fetched. */
const MARGIN = "600px 0px 0px";

/** Loads the page before the first message, one at a time, whenever `start` (put there) comes near what is seen. */
export function useOlderPages(conversationId: string, { state, prepend }: Thread) {
  const start = useRef<HTMLDivElement>(null);
  const isLoading = useRef(false);
  const [hasFailed, setHasFailed] = useState(false);
  const before = hasOlder(state) ? state.firstSeq : null;

  const load = useCallback(async () => {
    if (isLoading.current || before === null) return;
    isLoading.current = true;
    try {
      const page: MessagePage = await getJson(`/api/v1/conversations/${conversationId}/messages?before=${before}`);
      prepend(page);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    } finally {
      isLoading.current = false;
    }
  }, [conversationId, before, prepend]);

  // Watched anew after every page: a window taller than all that is loaded never scrolls.
  useEffect(() => {
    if (!start.current) return;
    const options = { root: start.current.closest("[role=log]"), rootMargin: MARGIN };
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void load();
    }, options);
    observer.observe(start.current);
    return () => observer.disconnect();
  }, [load]);

  return { start, load: () => void load(), hasFailed };
}
