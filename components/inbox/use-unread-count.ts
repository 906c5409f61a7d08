"use client";

import { useEffect, useMemo, useState } from "react";
import { gather } from "@/components/realtime/gather";
import { type RealtimeSignal, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";
import { newestOf } from "@/components/site/newest-of";

/** How long several signals may gather before the total is asked for once. */
const GATHER_MS = 250;

/** The total of unread messages. It is asked for, never counted up, so that it cannot drift. */
export function useUnreadCount(viewerId: string, initialCount: number): number {
  const [count, setCount] = useState(initialCount);
  const asking = useMemo(() => {
    const ask = newestOf(() => getJson<{ count: number }>("/api/v1/unread"));
    const work = () =>
      void ask().then(
        (total) => total && setCount(total.count),
        () => {},
      );
    return gather(work, GATHER_MS);
  }, []);
  useEffect(() => asking.stop, [asking]);

  useRealtimeSignals((signal) => {
    if (canChangeTotal(viewerId, signal)) asking.request();
  });
  return count;
}

/** What the other person reads, writes and is seen doing changes nothing of one's own. */
function canChangeTotal(viewerId: string, signal: RealtimeSignal): boolean {
  if (signal.name === "typing" || signal.name === "presence") return false;
  return signal.name !== "read:moved" || signal.data.userId === viewerId;
}
