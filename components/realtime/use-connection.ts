"use client";

import { useEffect, useRef } from "react";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { connect } from "./connect";
import type { RealtimeSignal, RealtimeStatus } from "./realtime-context";
import type { ConnectionEvent } from "./standing";
import { subscribe } from "./subscribe";
import { Supervisor } from "./supervisor";

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
    connect(current, (refusal) => tell.current(refusal))
      .then((client) => {
        if (isGone) return client.disconnect();
        const supervisor = new Supervisor(client, setStatus);
        tell.current = (event) => supervisor.tell(event);
        stop = () => supervisor.stop();
        subscribe(client, userId, emit, () => supervisor.tell("subscribed"));
      })
      // The page works without: it catches up by asking, and says that it is not live.
      .catch(() => setStatus("reconnecting"));
    return () => {
      isGone = true;
      tell.current = () => {};
      stop();
    };
  }, [key, userId, emit, setStatus]);
  return tell;
}
