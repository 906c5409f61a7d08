"use client";

import { useCallback, useRef, useState } from "react";
import { getJson } from "@/components/site/api";
import { hasOlder } from "@/lib/messages/state";
import type { MessagePage } from "@/lib/messages/types";
import type { Thread } from "./use-thread";

/** Loads the page before the first message shown, one at a time. */
export function useOlderPages(conversationId: string, { state, prepend }: Thread) {
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

  return { load: () => void load(), hasFailed };
}
