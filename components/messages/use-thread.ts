"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useRealtime, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { useFold } from "@/components/site/use-fold";
import type { QueuedSend } from "@/lib/attachments/state";
import type { AttachmentView } from "@/lib/attachments/types";
import type { PendingMessage } from "@/lib/messages/pending";
import { openThread, receive, type ThreadState } from "@/lib/messages/state";
import type { MessagePage } from "@/lib/messages/types";
import { deliver, newPending } from "./deliver";
import { useCatchUp } from "./use-catch-up";
import { usePendingStore } from "./use-pending-store";

/** How long one waits for a send before it is called not sent. */
const TIMEOUT_MS = 20_000;

export interface Thread {
  state: ThreadState;
  send(message: QueuedSend, attachments: readonly AttachmentView[]): void;
  retry(pending: PendingMessage): void;
  discard(clientId: string): void;
  /** Takes in an earlier page. */
  prepend(page: MessagePage): void;
}

/** A conversation as this tab knows it, kept true by events and by catching up. */
export function useThread(viewerId: string, conversationId: string, page: MessagePage): Thread {
  const t = useTranslations("messages");
  const [state, dispatch, read] = useFold(receive, () => openThread(viewerId, page));
  const { announce } = useRealtime();
  const catchUp = useCatchUp(conversationId, state, dispatch, read);

  useRealtimeSignals((signal) => {
    if (signal.name === "catch-up") return catchUp();
    if (signal.name !== "message:created" && signal.name !== "message:changed") return;
    const { conversationId: concerned, message, seq, rev } = signal.data;
    if (concerned !== conversationId) return;
    dispatch(message ? { type: "changed", message } : { type: "hinted", seq, rev });
  });

  const submit = useCallback(
    async (pending: PendingMessage) => {
      dispatch({ type: "submitted", pending: { ...pending, refusal: null } });
      const { clientId } = pending;
      const unreachable = { code: "internal" as const, message: t("notSentNetwork") };
      // On a dead line the answer may never come. If it does come late, the message is taken as sent after all.
      const timer = setTimeout(() => dispatch({ type: "refused", clientId, refusal: unreachable }), TIMEOUT_MS);
      // A lost answer is no loss: the same client id, sent again, is the same message.
      const result = await deliver(viewerId, conversationId, pending);
      clearTimeout(timer);
      if (result?.ok) {
        const { seq, rev } = result.data;
        announce({ name: "message:created", data: { conversationId, seq, rev, message: result.data } });
      } else {
        const { code, message } = result ?? unreachable;
        dispatch({ type: "refused", clientId, refusal: { code, message } });
      }
    },
    [announce, viewerId, conversationId, dispatch, t],
  );
  usePendingStore(viewerId, conversationId, state.pending, dispatch);

  return {
    state,
    send: (message, attachments) => void submit(newPending(message, attachments)),
    retry: (pending) => void submit(pending),
    discard: (clientId) => dispatch({ type: "discarded", clientId }),
    prepend: useCallback((older: MessagePage) => dispatch({ type: "older", page: older }), [dispatch]),
  };
}
