"use client";

import { useCallback, useEffect, useRef } from "react";
import { useInboxFold } from "@/components/inbox/inbox-context";
import { useSelection } from "@/components/inbox/selection-context";
import { getJson } from "@/components/site/api";
import type { ConversationView } from "@/lib/conversations/types";
import { conversationIn } from "@/lib/inbox/rows";
import { focusedRowId, hasFocusNowhere, isListShown } from "./places";

interface SubjectFinder {
  /** The conversation that keys and commands are about at this moment; null for none. */
  idNow(): string | null;
  /** What is known of it here. */
  known(id: string): ConversationView | null;
  /** What the server knows of it; null where that cannot be told. */
  ask(id: string): Promise<ConversationView | null>;
}

/**
 * The row that has the focus; while nothing has it, the selected one; while something else has it, the conversation that
 * is open. The functions stay the same.
 */
export function useSubject(): SubjectFinder {
  const { openId, selectedId } = useSelection();
  const { read } = useInboxFold();
  const newest = useRef({ openId, selectedId });
  useEffect(() => {
    newest.current = { openId, selectedId };
  });
  const idNow = useCallback(() => {
    const { openId, selectedId } = newest.current;
    const isRowMeant = isListShown() && (hasFocusNowhere() || openId === null);
    return focusedRowId() ?? (isRowMeant ? (selectedId ?? openId) : openId);
  }, []);
  const known = useCallback((id: string) => conversationIn(read(), id) ?? null, [read]);
  return { idNow, known, ask };
}

function ask(id: string): Promise<ConversationView | null> {
  return getJson<ConversationView>(`/api/v1/conversations/${id}`).catch(() => null);
}
