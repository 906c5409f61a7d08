"use client";

import { useCallback, useEffect, useState } from "react";
import { getJson } from "@/components/site/api";
import type { LaneList, LaneView } from "@/lib/messages/types";

/** What a conversation was ever talked from, asked for at once and again when the line is back; null until it is known. */
export function useLaneList(conversationId: string): { lanes: LaneView[] | null; hasFailed: boolean; load(): void } {
  const [lanes, setLanes] = useState<LaneView[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const load = useCallback(() => {
    setHasFailed(false);
    getJson<LaneList>(`/api/v1/conversations/${conversationId}/lanes`).then(
      ({ items }) => setLanes(items),
      () => setHasFailed(true),
    );
  }, [conversationId]);
  useEffect(() => {
    load();
    window.addEventListener("online", load);
    return () => window.removeEventListener("online", load);
  }, [load]);
  return { lanes, hasFailed, load };
}
