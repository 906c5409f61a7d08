"use client";

import { useMemo, useState } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { knownIn, type Stages } from "@/lib/messages/moving";
import type { MessageView } from "@/lib/messages/types";

/** The orders and applications of `messages` as they stand by now: steps of orders are messages, applications are heard of. */
export function useMoving(messages: readonly MessageView[]) {
  const [stages, setStages] = useState<Stages>(new Map());
  useRealtimeSignals((signal) => {
    if (signal.name !== "application:changed") return;
    const { applicationId, stage, rev } = signal.data;
    setStages((known) => {
      const isNewer = rev > (known.get(applicationId)?.rev ?? -1);
      return isNewer ? new Map(known).set(applicationId, { stage, rev }) : known;
    });
  });
  return useMemo(() => knownIn(messages, stages), [messages, stages]);
}
