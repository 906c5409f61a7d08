"use client";

import { useEffect } from "react";
import { useFold } from "@/components/site/use-fold";
import { NOBODY, nextEndOf, receive } from "@/lib/realtime/typing-state";
import { useRealtimeSignals } from "./realtime-context";

/** Answers in which conversations the other person is writing at this moment. */
export function useTypists(viewerId: string): (conversationId: string) => boolean {
  const [state, dispatch] = useFold(receive, () => NOBODY);

  useRealtimeSignals((signal) => {
    if (signal.name === "typing") {
      const { conversationId, userId, lastSeq } = signal.data;
      // It comes from nobody else's tabs but the other person's; the check costs nothing.
      if (userId !== viewerId) dispatch({ type: "typing", conversationId, lastSeq, now: performance.now() });
    }
    if (signal.name !== "message:created") return;
    const { conversationId, message, seq } = signal.data;
    if (message && message.senderId !== viewerId) dispatch({ type: "said", conversationId, seq });
  });

  const end = nextEndOf(state);
  useEffect(() => {
    if (end === null) return;
    // Not before it is over: a timer may be early by a fraction of a millisecond.
    const timer = setTimeout(
      () => dispatch({ type: "passed", now: Math.max(end, performance.now()) }),
      end - performance.now(),
    );
    return () => clearTimeout(timer);
  }, [end, dispatch]);

  return (conversationId) => conversationId in state.until;
}
