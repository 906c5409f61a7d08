"use client";

import { useEffect, useRef } from "react";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { connect } from "./connect";
import { persist } from "./persist";
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
    const attempt = () => connect(current, userId, (refusal) => tell.current(refusal));
    // The page works without: it catches up by asking, and says that it is not live.
    const onFailure = () => setStatus("reconnecting");
    void persist(attempt, () => isGone, onFailure).then((client) => {
      if (isGone || !client) return client?.disconnect();
      const supervisor = new Supervisor(client, setStatus);
      tell.current = (event) => supervisor.tell(event);
      stop = () => supervisor.stop();
      subscribe(client, userId, emit, () => supervisor.tell("subscribed"));
    });
    return () => {
      isGone = true;
      tell.current = () => {};
      stop();
    };
  }, [key, userId, emit, setStatus]);
  return tell;
}
