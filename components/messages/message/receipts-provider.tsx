"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";
import { useFold } from "@/components/site/use-fold";
import type { ConversationView } from "@/lib/conversations/types";
import { lastReadOf, receive } from "@/lib/messages/receipts";
import type { MessageView } from "@/lib/messages/types";

const LastReadContext = createContext<number | null>(null);

/** Which of one's own messages is the last that the other has read; null where there is none to tell. */
export function useLastRead(): number | null {
  return useContext(LastReadContext);
}

interface Props {
  viewerId: string;
  conversation: ConversationView;
  /** Those in the log. */
  messages: readonly MessageView[];
  /** Whether these are all that is written from one thing, whatever came in between and after it. */
  isLane: boolean;
  children: ReactNode;
}

/** Keeps up to where the other has read, told by events and made sure of whenever some may have been missed. */
export function ReceiptsProvider({ viewerId, conversation, messages, isLane, children }: Props) {
  const { id, participant } = conversation;
  const [read, dispatch] = useFold(receive, () => conversation.participantLastReadSeq);

  useRealtimeSignals((signal) => {
    if (signal.name === "read:moved") {
      const { conversationId, userId, seq } = signal.data;
      if (conversationId === id && userId === participant.id) dispatch({ type: "read", seq });
    }
    if (signal.name !== "catch-up") return;
    // A failure is left to the next time.
    getJson<ConversationView>(`/api/v1/conversations/${id}`).then(
      (fetched) => dispatch({ type: "fetched", seq: fetched.participantLastReadSeq }),
      () => {},
    );
  });

  return <LastReadContext value={lastReadOf(messages, viewerId, read, isLane)}>{children}</LastReadContext>;
}
