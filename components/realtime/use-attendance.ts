"use client";

import { useCallback, useEffect, useRef } from "react";
import { IDLE_MS } from "@/lib/realtime/presence-rules";

const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"] as const;
const LISTENING = { passive: true, capture: true } as const;

/**
 * Answers whether somebody is at this tab: it is to be seen and was touched lately; opening it and coming back to it count.
 * Calls `onReturn` with the first touch after they were away.
 */
export function useAttendance(onReturn: () => void): () => boolean {
  const touchedAt = useRef<number | null>(null);
  const newest = useRef(onReturn);
  useEffect(() => {
    newest.current = onReturn;
  });

  const isAttended = useCallback(() => {
    const isRecent = touchedAt.current === null || performance.now() - touchedAt.current < IDLE_MS;
    return isRecent && document.visibilityState === "visible";
  }, []);

  useEffect(() => {
    touchedAt.current = performance.now();
    const touch = () => {
      const wasAttended = isAttended();
      touchedAt.current = performance.now();
      if (!wasAttended && isAttended()) newest.current();
    };
    for (const name of TOUCHES) window.addEventListener(name, touch, LISTENING);
    window.addEventListener("focus", touch);
    document.addEventListener("visibilitychange", touch);
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, touch, LISTENING);
      window.removeEventListener("focus", touch);
      document.removeEventListener("visibilitychange", touch);
    };
  }, [isAttended]);
  return isAttended;
}
