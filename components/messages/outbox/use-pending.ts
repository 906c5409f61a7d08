"use client";

import { useEffect } from "react";
import type { PendingInput } from "@/lib/messages/pending";
import type { MessageView } from "@/lib/messages/types";
import type { Outbox } from "./model";
import { outboxOf } from "./outboxes";

/** Shows in a conversation what the outbox has for it, and tells the outbox what the server is seen to have. */
export function usePending(
  viewerId: string,
  conversationId: string,
  messages: readonly MessageView[],
  receive: (input: PendingInput) => void,
): Outbox {
  const outbox = outboxOf(viewerId);

  useEffect(() => {
    const show = () => {
      const pending = outbox.read().filter((item) => item.conversationId === conversationId);
      receive({ type: "outbox", pending });
    };
    show();
    return outbox.subscribe(show);
  }, [outbox, conversationId, receive]);

  // Where the answer was lost and no event came either, history tells.
  useEffect(() => {
    const confirm = () => {
      const waiting = new Set(outbox.read().map(({ clientId }) => clientId));
      if (waiting.size === 0) return;
      for (const { senderId, clientId } of messages) {
        if (senderId === viewerId && waiting.has(clientId)) outbox.remove(clientId);
      }
    };
    confirm();
    return outbox.subscribe(confirm);
  }, [outbox, viewerId, messages]);
  return outbox;
}
