"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { PendingMessage } from "@/lib/messages/pending";
import type { ThreadInput } from "@/lib/messages/state";
import { forgetPending, keepPending, listPending } from "./pending-store";

/**
 * Keeps every message on its way in this browser until it is confirmed, so that a reload shows it as not sent instead
 * of losing it. The client id stays the same: sent again, it is the same message.
 */
export function usePendingStore(
  viewerId: string,
  conversationId: string,
  pending: readonly PendingMessage[],
  dispatch: (input: ThreadInput) => void,
): void {
  const t = useTranslations("messages");
  const stored = useRef<readonly string[]>([]);
  const reason = t("notSent");

  useEffect(() => {
    const items = listPending(viewerId, conversationId);
    stored.current = items.map(({ clientId }) => clientId);
    for (const item of items) {
      dispatch({ type: "submitted", pending: { ...item, refusal: { code: "internal", message: reason } } });
    }
  }, [viewerId, conversationId, reason, dispatch]);

  useEffect(() => {
    for (const item of pending) keepPending(viewerId, conversationId, item);
    const ids = pending.map(({ clientId }) => clientId);
    for (const id of stored.current) if (!ids.includes(id)) forgetPending(viewerId, conversationId, id);
    stored.current = ids;
  }, [pending, viewerId, conversationId]);
}
