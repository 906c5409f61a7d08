"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { getJson } from "@/components/site/api";
import { type Lane, laneName } from "@/lib/messages/lane-rules";
import type { MessagePage } from "@/lib/messages/types";

export function lanePath(conversationId: string, lane: Lane): string {
  return `/api/v1/conversations/${conversationId}/messages?lane=${laneName(lane)}`;
}

/** The newest messages of a lane, asked for at once and, where that failed, again when the line is back. */
export function useFirstPage(conversationId: string, lane: Lane) {
  const path = lanePath(conversationId, lane);
  const [page, setPage] = useState<MessagePage | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const isBusy = useRef(false);
  const load = useCallback(() => {
    if (isBusy.current) return;
    isBusy.current = true;
    setHasFailed(false);
    getJson<MessagePage>(path)
      .then(setPage, () => setHasFailed(true))
      .finally(() => {
        isBusy.current = false;
      });
  }, [path]);
  const isMissing = page === null;
  useEffect(() => {
    if (!isMissing) return;
    load();
    window.addEventListener("online", load);
    return () => window.removeEventListener("online", load);
  }, [isMissing, load]);
  return { page, hasFailed, load };
}
