"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { PendingMessage, ThreadInput } from "@/lib/messages/state";

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
  const prefix = `pending:${viewerId}:${conversationId}:`;
  const stored = useRef<readonly string[]>([]);
  const reason = t("notSent");

  useEffect(() => {
    const items = storedPending(prefix);
    stored.current = items.map(({ clientId }) => clientId);
    for (const item of items) {
      dispatch({ type: "submitted", pending: { ...item, refusal: { code: "internal", message: reason } } });
    }
  }, [prefix, reason, dispatch]);

  useEffect(() => {
    for (const item of pending) localStorage.setItem(prefix + item.clientId, JSON.stringify(item));
    const ids = pending.map(({ clientId }) => clientId);
    for (const id of stored.current) if (!ids.includes(id)) localStorage.removeItem(prefix + id);
    stored.current = ids;
  }, [pending, prefix]);
}

function storedPending(prefix: string): PendingMessage[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  const items: PendingMessage[] = keys.map((key) => JSON.parse(localStorage.getItem(key) ?? "null"));
  return items.filter(Boolean).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
