"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isOwn, useRealtime, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { postJson } from "@/components/site/api";
import { useWindowFocus } from "@/components/site/use-window-focus";

/**
 * Marks as read what has been on the screen, up to `visibleSeq` now, while the window has the focus. Answers up to
 * where one has read, here or elsewhere.
 */
export function useReadPosition(
  viewerId: string,
  conversationId: string,
  visibleSeq: number,
  lastReadSeq: number,
): number {
  const { announce, status } = useRealtime();
  // Where somebody else is signed in, it would be they who have read.
  const isReading = useWindowFocus() && isOwn(status);
  const [readSeq, setReadSeq] = useState(lastReadSeq);
  useRealtimeSignals((signal) => {
    if (signal.name !== "read:moved") return;
    const { conversationId: concerned, userId, seq } = signal.data;
    if (concerned === conversationId && userId === viewerId) setReadSeq((known) => Math.max(known, seq));
  });
  const tell = useCallback(
    (seq: number) => announce({ name: "read:moved", data: { conversationId, userId: viewerId, seq } }),
    [announce, conversationId, viewerId],
  );
  const store = useStore(conversationId, lastReadSeq, tell);

  useEffect(() => {
    if (!isReading) return;
    // Told twice: at once for the list, and when it is stored for whoever asks for the total.
    if (visibleSeq > readSeq) tell(visibleSeq);
    void store(visibleSeq);
  }, [isReading, visibleSeq, readSeq, tell, store]);
  return readSeq;
}

/** Stores read positions one at a time, always the newest, however fast one scrolls. */
function useStore(conversationId: string, lastReadSeq: number, tell: (seq: number) => void) {
  const wanted = useRef(lastReadSeq);
  const stored = useRef(lastReadSeq);
  const isBusy = useRef(false);
  return useCallback(
    async (seq: number) => {
      wanted.current = Math.max(wanted.current, seq);
      if (isBusy.current) return;
      isBusy.current = true;
      while (stored.current < wanted.current) {
        const next = wanted.current;
        // What is marked as unread while one reads is to stay so; a mark from before is taken back by opening it.
        const position = { seq: next, markedUnreadAt: null };
        const isStored = await postJson(`/api/v1/conversations/${conversationId}/read`, position).then(
          () => true,
          () => false,
        );
        // Said again with the next message or the next focus; a read position only ever moves forward.
        if (!isStored) break;
        stored.current = next;
        tell(next);
      }
      isBusy.current = false;
    },
    [conversationId, tell],
  );
}
