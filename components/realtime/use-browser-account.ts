"use client";

import { useCallback, useEffect, useRef } from "react";

const CHANNEL = "account";

/**
 * Tells this browser's other tabs who is signed in (null: nobody) and calls the newest `hear` with what they tell. It is
 * a hint: a tab that was slow to load may tell what is no longer true. The answer tells it once more.
 */
export function useBrowserAccount(userId: string | null, hear: (userId: string | null) => void): () => void {
  const newest = useRef(hear);
  const channel = useRef<BroadcastChannel>(undefined);
  useEffect(() => {
    newest.current = hear;
  });
  const tell = useCallback(() => channel.current?.postMessage(userId), [userId]);
  useEffect(() => {
    const opened = new BroadcastChannel(CHANNEL);
    opened.onmessage = ({ data }) => newest.current(data);
    channel.current = opened;
    tell();
    return () => opened.close();
  }, [tell]);
  return tell;
}
