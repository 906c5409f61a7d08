"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type RealtimeSignal, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";

/** How long several signals may gather before the total is asked for once. */
const GATHER_MS = 250;

/** The total of unread messages. It is asked for, never counted up, so that it cannot drift. */
export function useUnreadCount(viewerId: string, initialCount: number): number {
  const [count, setCount] = useState(initialCount);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      getJson<{ count: number }>("/api/v1/unread").then(
        (total) => setCount(total.count),
        () => {},
      );
    }, GATHER_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  useRealtimeSignals((signal) => {
    if (canChangeTotal(viewerId, signal)) ask();
  });
  return count;
}

/** What the other person reads, writes and is seen doing changes nothing of one's own. */
function canChangeTotal(viewerId: string, signal: RealtimeSignal): boolean {
  if (signal.name === "typing" || signal.name === "presence") return false;
  return signal.name !== "read:moved" || signal.data.userId === viewerId;
}
