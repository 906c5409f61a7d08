"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect, useMemo, useRef } from "react";
import type { ConversationView } from "@/lib/conversations/types";
import type { EntryChange } from "@/lib/inbox/types";

/**
 * Leads to the list when what was just done means that one is through with the open conversation: once marked as unread it
 * would be read again, and on a phone what is put away would still be all that one sees. Beside the list it stays open: the
 * next one, opened by itself, would count as read.
 */
export function useLeave() {
  const router = useRouter();
  const { conversationId } = useParams<{ conversationId?: string }>();
  const openId = useRef(conversationId);
  useEffect(() => {
    openId.current = conversationId;
  });
  return useMemo(
    () =>
      ({ id }: ConversationView, { unread, archived, snoozedUntil }: EntryChange) => {
        const isPutAway = (archived || snoozedUntil) && window.matchMedia("(width < 48rem)").matches;
        if (id === openId.current && (unread || isPutAway)) router.push(`/inbox${listQuery()}`);
      },
    [router],
  );
}

/** The part of the address that names the list beside the conversation. */
function listQuery(): string {
  const here = new URLSearchParams(window.location.search);
  const kept = new URLSearchParams([...here].filter(([name]) => name === "filter" || name === "label"));
  return kept.size > 0 ? `?${kept}` : "";
}
