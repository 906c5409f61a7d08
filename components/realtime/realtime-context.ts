"use client";

import { createContext, useContext, useEffect, useRef } from "react";
import type { RealtimeEvent } from "@/lib/realtime/events";

/** An event, or word that events may have been missed and what is shown should be fetched anew. */
export type RealtimeSignal = RealtimeEvent | { name: "catch-up" };

export type RealtimeStatus = "connecting" | "connected" | "reconnecting" | "offline" | "signed-out" | "other-account";

/** Whether what this tab asks and sends is still its person's: nobody else is signed in in this browser. */
export function isOwn(status: RealtimeStatus): boolean {
  return status !== "signed-out" && status !== "other-account";
}

interface Realtime {
  status: RealtimeStatus;
  /** Calls `listener` with every signal; the answer stops it. */
  listen(listener: (signal: RealtimeSignal) => void): () => void;
  /** Passes an answer to one's own request on as if it were an event, so that both take one path. */
  announce(event: RealtimeEvent): void;
  /** Connects at once in all tabs that are not: this browser has just got a new session of the same person. */
  resume(): void;
}

export const RealtimeContext = createContext<Realtime>({
  status: "connecting",
  listen: () => () => {},
  announce: () => {},
  resume: () => {},
});

export function useRealtime(): Realtime {
  return useContext(RealtimeContext);
}

/** Calls the newest `handle` with every signal while the component is there. */
export function useRealtimeSignals(handle: (signal: RealtimeSignal) => void): void {
  const { listen } = useRealtime();
  const newest = useRef(handle);
  useEffect(() => {
    newest.current = handle;
  });
  useEffect(() => listen((signal) => newest.current(signal)), [listen]);
}
