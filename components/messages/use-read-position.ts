"use client";

import { useEffect, useRef, useState } from "react";
import { isOwn, useRealtime } from "@/components/realtime/realtime-context";
import { postJson } from "@/components/site/api";

/** Marks everything shown as read while the window has the focus. */
export function useReadPosition(viewerId: string, conversationId: string, lastSeq: number, lastReadSeq: number): void {
  const { announce, status } = useRealtime();
  // Where somebody else is signed in, it would be they who have read.
  const isReading = useWindowFocus() && isOwn(status);
  const reported = useRef(lastReadSeq);
  useEffect(() => {
    if (!isReading || lastSeq <= reported.current) return;
    reported.current = lastSeq;
    // Told twice: at once for the list, and when it is stored for whoever asks for the total.
    const tell = () => announce({ name: "read:moved", data: { conversationId, userId: viewerId, seq: lastSeq } });
    tell();
    postJson(`/api/v1/conversations/${conversationId}/read`, { seq: lastSeq }).then(tell, () => {
      // Said again with the next message or the next focus; a read position only ever moves forward.
      reported.current = lastReadSeq;
    });
  }, [announce, viewerId, conversationId, isReading, lastSeq, lastReadSeq]);
}

function useWindowFocus(): boolean {
  const [isFocused, setIsFocused] = useState(false);
  useEffect(() => {
    const update = () => setIsFocused(document.visibilityState === "visible" && document.hasFocus());
    update();
    window.addEventListener("focus", update);
    window.addEventListener("blur", update);
    document.addEventListener("visibilitychange", update);
    return () => {
      window.removeEventListener("focus", update);
      window.removeEventListener("blur", update);
      document.removeEventListener("visibilitychange", update);
    };
  }, []);
  return isFocused;
}
