"use client";

import { useEffect, useMemo, useState } from "react";
import { type RealtimeSignal, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";
import { newestOf } from "@/components/site/newest-of";
import type { CardView } from "@/lib/cards/types";
import type { Page } from "@/lib/marketplace/types";

/** What both have confirmed in a conversation, the newest first, kept true; what is known stays where asking fails. */
export function useAgreements(conversationId: string): readonly CardView[] {
  const [agreements, setAgreements] = useState<readonly CardView[]>([]);
  const ask = useMemo(() => {
    const read = newestOf(() => getJson<Page<CardView>>(`/api/v1/conversations/${conversationId}/agreements`));
    return () =>
      void read().then(
        (answer) => answer && setAgreements(answer.items),
        () => {},
      );
  }, [conversationId]);
  useEffect(() => ask(), [ask]);
  useRealtimeSignals((signal) => {
    if (canChange(conversationId, signal)) ask();
  });
  return agreements;
}

function canChange(conversationId: string, signal: RealtimeSignal): boolean {
  if (signal.name === "catch-up") return true;
  if (signal.name !== "message:created" || signal.data.conversationId !== conversationId) return false;
  // One that was too large for an event says nothing of what it is.
  const { message } = signal.data;
  return !message || message.card?.kind === "agreement";
}
