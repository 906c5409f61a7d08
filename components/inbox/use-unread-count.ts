"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";

/** How long several signals may gather before the total is asked for once. */
const GATHER_MS = 250;

/** The total of unread messages. It is asked for, never counted up, so that it cannot drift. */
export function useUnreadCount(initialCount: number): number {
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

  useRealtimeSignals(ask);
  return count;
}
