"use client";

import { useEffect, useRef } from "react";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { persist } from "./persist";
import type { RealtimeSignal, RealtimeStatus } from "./realtime-context";
import type { ConnectionEvent } from "./standing";

/** The client and all that goes with it come after the page, which can be read without. */
const loadLine = () => import("./line");

type Tell = (event: ConnectionEvent) => void;

/** One connection for as long as the page is there; the answer takes word of what happens around it. */
export function useConnection(
  userId: string,
  settings: RealtimeSettings | null,
  emit: (signal: RealtimeSignal) => void,
  setStatus: (status: RealtimeStatus) => void,
): { readonly current: Tell } {
  const tell = useRef<Tell>(() => {});
  // The settings arrive anew with every rendering of the server; only their content says whether to connect anew.
  const key = JSON.stringify(settings);
  useEffect(() => {
    const current: RealtimeSettings | null = JSON.parse(key);
    if (!current) return;
    let stop = () => {};
    let isGone = false;
    // The page works without: it catches up by asking, and says that it is not live.
    const onFailure = () => setStatus("reconnecting");
    void persist(loadLine, () => isGone, onFailure).then((loaded) => {
      if (isGone || !loaded) return;
      const line = loaded.openLine(current, userId, { emit, setStatus });
      tell.current = (event) => line.tell(event);
      stop = () => line.stop();
    });
    return () => {
      isGone = true;
      tell.current = () => {};
      stop();
    };
  }, [key, userId, emit, setStatus]);
  return tell;
}
