"use client";

import { useCallback, useRef } from "react";
import { useTalk } from "@/components/messages/talk-context";
import { postJson } from "@/components/site/api";
import { TYPING_PAUSE_MS } from "@/lib/realtime/typing-state";

/** To be called with the text at each change that its writer makes: says now and again that they are writing. */
export function useTypingSignal(): (text: string) => void {
  const conversationId = useTalk()?.id;
  const toldAt = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(
    (text) => {
      const now = performance.now();
      if (!conversationId || text.trim() === "" || now - toldAt.current < TYPING_PAUSE_MS) return;
      toldAt.current = now;
      // A hint: nobody is to hear that it could not be given.
      postJson(`/api/v1/conversations/${conversationId}/typing`, {}).catch(() => {});
    },
    [conversationId],
  );
}
