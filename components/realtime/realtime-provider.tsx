"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { gather } from "./gather";
import { isOwn, RealtimeContext, type RealtimeSignal, type RealtimeStatus } from "./realtime-context";
import { useBrowserAccount } from "./use-browser-account";
import { useCatchUpSignals } from "./use-catch-up-signals";
import { useConnection } from "./use-connection";

/** A tab that comes back is told so by the window, the document, the network and the connection, one after the other. */
const GATHER_MS = 250;

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

  const tellAll = useCallback((signal: RealtimeSignal) => {
    for (const listener of listeners.current) listener(signal);
  }, []);
  const catchUps = useMemo(() => gather(() => tellAll({ name: "catch-up" }), GATHER_MS), [tellAll]);
  useEffect(() => catchUps.stop, [catchUps]);
  const emit = useCallback(
    (signal: RealtimeSignal) => (signal.name === "catch-up" ? catchUps.request() : tellAll(signal)),
    [catchUps, tellAll],
  );
  const listen = useCallback((listener: (signal: RealtimeSignal) => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);

  useCatchUpSignals(emit, isOwn(status));
  useEffect(() => {
    if (!isOwn(status)) catchUps.stop();
  }, [status, catchUps]);
  const tell = useConnection(userId, settings, emit, setStatus);
  const tellTabs = useBrowserAccount(userId, (other) => tell.current(other === userId ? "woken" : "doubted"));
  const resume = useCallback(() => {
    tell.current("woken");
    tellTabs();
  }, [tell, tellTabs]);

  const realtime = useMemo(() => ({ status, listen, announce: emit, resume }), [status, listen, emit, resume]);
  return <RealtimeContext value={realtime}>{children}</RealtimeContext>;
}
