"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { connect } from "./connect";
import { RealtimeContext, type RealtimeSignal, type RealtimeStatus } from "./realtime-context";
import { subscribe } from "./subscribe";
import { useCatchUpSignals } from "./use-catch-up-signals";

interface Props {
  userId: string;
  /** Null when realtime is not configured. */
  settings: RealtimeSettings | null;
  children: ReactNode;
}

/** One connection per tab, and the word of it for everything on the page. */
export function RealtimeProvider({ userId, settings, children }: Props) {
  const [status, setStatus] = useState<RealtimeStatus>("connecting");
  const listeners = useRef(new Set<(signal: RealtimeSignal) => void>());

  const emit = useCallback((signal: RealtimeSignal) => {
    for (const listener of listeners.current) listener(signal);
  }, []);
  const listen = useCallback((listener: (signal: RealtimeSignal) => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);

  useCatchUpSignals(emit);
  useConnection(userId, settings, emit, setStatus);

  const realtime = useMemo(() => ({ status, listen, announce: emit }), [status, listen, emit]);
  return <RealtimeContext value={realtime}>{children}</RealtimeContext>;
}

function useConnection(
  userId: string,
  settings: RealtimeSettings | null,
  emit: (signal: RealtimeSignal) => void,
  setStatus: (status: RealtimeStatus) => void,
) {
  // The settings arrive anew with every rendering of the server; only their content says whether to connect anew.
  const key = JSON.stringify(settings);
  useEffect(() => {
    const current: RealtimeSettings | null = JSON.parse(key);
    if (!current) return;
    let disconnect = () => {};
    let isGone = false;
    connect(current)
      .then((client) => {
        disconnect = () => client.disconnect();
        if (isGone) disconnect();
        else subscribe(client, userId, emit, setStatus);
      })
      // The page works without: it catches up by asking, and says that it is not live.
      .catch(() => setStatus("reconnecting"));
    return () => {
      isGone = true;
      disconnect();
    };
  }, [key, userId, emit, setStatus]);
}
