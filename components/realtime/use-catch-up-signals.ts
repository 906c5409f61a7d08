"use client";

import { useEffect } from "react";
import type { RealtimeSignal } from "./realtime-context";

const INTERVAL_MS = 60_000;
const JITTER = 0.2;

/** Says "catch up" when a person comes back, the network does, and now and then, in case an event was lost unseen. */
export function useCatchUpSignals(emit: (signal: RealtimeSignal) => void, isAllowed: boolean): void {
  useEffect(() => {
    if (!isAllowed) return;
    const catchUp = () => emit({ name: "catch-up" });
    const ifVisible = () => {
      if (document.visibilityState === "visible") catchUp();
    };
    window.addEventListener("focus", catchUp);
    window.addEventListener("online", catchUp);
    document.addEventListener("visibilitychange", ifVisible);
    const stopTimer = everyNowAndThen(ifVisible);
    return () => {
      window.removeEventListener("focus", catchUp);
      window.removeEventListener("online", catchUp);
      document.removeEventListener("visibilitychange", ifVisible);
      stopTimer();
    };
  }, [emit, isAllowed]);
}

/** The jitter keeps thousands of tabs that reconnected together from asking together for ever. */
function everyNowAndThen(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const schedule = () => {
    timer = setTimeout(
      () => {
        work();
        schedule();
      },
      INTERVAL_MS * (1 + JITTER * Math.random()),
    );
  };
  schedule();
  return () => clearTimeout(timer);
}
