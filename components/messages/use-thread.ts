"use client";

import { newItem } from "@/components/messages/outbox/message-content";
import { usePending } from "@/components/messages/outbox/use-pending";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { useFold } from "@/components/site/use-fold";
import type { QueuedSend } from "@/lib/attachments/state";
import type { AttachmentView } from "@/lib/attachments/types";
import { isBehind, openThread, receive, type ThreadInput, type ThreadState } from "@/lib/messages/state";
import type { MessagePage, MessageView } from "@/lib/messages/types";
import { useCatchUp } from "./use-catch-up";

export interface Thread {
  state: ThreadState;
  send(message: QueuedSend, attachments: readonly AttachmentView[]): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  /** Takes in pages, and forgets. */
  fold(input: ThreadInput): void;
}

/** A conversation as this tab knows it, kept true by events and by catching up. */
export function useThread(
  viewerId: string,
  conversationId: string,
  page: MessagePage,
  newest: MessageView | null,
): Thread {
  const [state, dispatch, read] = useFold(receive, () => openThread(viewerId, page, newest));
  const catchUp = useCatchUp(conversationId, { state, isBehind, receive: dispatch, read });

  useRealtimeSignals((signal) => {
    if (signal.name === "catch-up") return catchUp();
    if (signal.name !== "message:created" && signal.name !== "message:changed") return;
    const { conversationId: concerned, message, seq, rev } = signal.data;
    if (concerned !== conversationId) return;
    dispatch(message ? { type: "changed", message } : { type: "hinted", seq, rev });
  });

  const outbox = usePending(viewerId, conversationId, state.messages, dispatch);

  return {
    state,
    send: (message, attachments) => outbox.add(newItem({ viewerId, conversationId }, message, attachments)),
    retry: (clientId) => outbox.retry(clientId),
    discard: (clientId) => outbox.remove(clientId),
    fold: dispatch,
  };
}
