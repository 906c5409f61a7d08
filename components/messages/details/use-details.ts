"use client";

import { useEffect, useMemo, useState } from "react";
import { gather } from "@/components/realtime/gather";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";
import { newestOf } from "@/components/site/newest-of";
import type { ConversationDetails } from "@/lib/conversations/types";
import { canChangeDetails } from "./signals";

/** How long several signals may gather before what they change is asked for once. */
const GATHER_MS = 300;

/** What there is to know of a conversation besides its messages: null until it is here, and kept true from then on. */
export function useDetails(conversationId: string) {
  const [details, setDetails] = useState<ConversationDetails | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const asking = useMemo(() => {
    const ask = newestOf(() => getJson<ConversationDetails>(`/api/v1/conversations/${conversationId}/details`));
    const work = () =>
      void ask().then(
        (answer) => answer && setDetails(answer),
        // What says so stays until there is something else to show, for the focus may be on it.
        () => setHasFailed(true),
      );
    return { work, ...gather(work, GATHER_MS) };
  }, [conversationId]);

  useEffect(() => {
    asking.work();
    return asking.stop;
  }, [asking]);
  useRealtimeSignals((signal) => {
    if (canChangeDetails(conversationId, signal)) asking.request();
    if (signal.name === "presence") setDetails((known) => known && withZoneOf(known, signal.data));
  });

  return { details, hasFailed, retry: asking.work };
}

/** Whoever hides when they are here hides what time it is for them, from that moment on. */
function withZoneOf(details: ConversationDetails, { userId, timeZone }: { userId: string; timeZone: string | null }) {
  return details.person.id === userId ? { ...details, person: { ...details.person, timeZone } } : details;
}
