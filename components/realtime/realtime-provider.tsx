"use client";

import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { RealtimeContext, type RealtimeSignal, type RealtimeStatus } from "./realtime-context";
import { useBrowserAccount } from "./use-browser-account";
import { useCatchUpSignals } from "./use-catch-up-signals";
import { useConnection } from "./use-connection";

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

  // Who may not listen may not ask either; and where somebody else is signed in, the answers would be theirs.
  useCatchUpSignals(emit, status !== "signed-out" && status !== "other-account");
  const tell = useConnection(userId, settings, emit, setStatus);
  const tellTabs = useBrowserAccount(userId, (other) => tell.current(other === userId ? "woken" : "doubted"));
  const resume = useCallback(() => {
    tell.current("woken");
    tellTabs();
  }, [tell, tellTabs]);

  const realtime = useMemo(() => ({ status, listen, announce: emit, resume }), [status, listen, emit, resume]);
  return <RealtimeContext value={realtime}>{children}</RealtimeContext>;
}
