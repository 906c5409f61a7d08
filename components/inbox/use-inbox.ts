"use client";

import { type Dispatch, useCallback, useEffect, useReducer, useRef, useState } from "react";
import { type RealtimeSignal, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";
import type { ConversationPage, ConversationView } from "@/lib/conversations/types";
import { MAX_PAGE_LENGTH, PAGE_LENGTH } from "@/lib/inbox/rules";
import { type InboxInput, type InboxState, openInbox, receive } from "@/lib/inbox/state";

const LIST = "/api/v1/conversations";

/** The viewer's conversations as this tab knows them, kept true by events and by fetching anew. */
export function useInbox(viewerId: string, page: ConversationPage) {
  const [state, dispatch] = useReducer(receive, page, (first) => openInbox(viewerId, first));
  const [isLoading, setIsLoading] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const reload = useReload(state, dispatch);
  useMissing(state, dispatch);
  // What happened since the server rendered the list, or since one left it, was told to nobody here.
  useEffect(reload, [reload]);
  useRealtimeSignals((signal) => {
    if (signal.name === "catch-up") reload();
    else inputsOf(viewerId, signal).forEach(dispatch);
  });

  const loadMore = useCallback(async () => {
    if (!state.nextCursor || isLoading) return;
    setIsLoading(true);
    try {
      const next: ConversationPage = await getJson(`${LIST}?cursor=${encodeURIComponent(state.nextCursor)}`);
      dispatch({ type: "older", page: next });
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    } finally {
      setIsLoading(false);
    }
  }, [state.nextCursor, isLoading]);

  return { conversations: state.conversations, hasMore: state.nextCursor !== null, isLoading, hasFailed, loadMore };
}

/** What an event says about the list: nothing, where it is about the other person. */
function inputsOf(viewerId: string, signal: Exclude<RealtimeSignal, { name: "catch-up" }>): InboxInput[] {
  switch (signal.name) {
    case "message:created":
    case "message:changed": {
      const { conversationId, message } = signal.data;
      return [message ? { type: "changed", message } : { type: "hinted", conversationId }];
    }
    case "read:moved": {
      const { conversationId, userId, seq } = signal.data;
      return userId === viewerId ? [{ type: "read", conversationId, seq }] : [];
    }
    case "draft:changed": {
      const { conversationId, draft } = signal.data;
      return [draft ? { type: "drafted", conversationId, draft } : { type: "hinted", conversationId }];
    }
    case "conversation:changed":
      return [{ type: "hinted", conversationId: signal.data.conversationId }];
    case "labels:changed":
    case "typing":
    case "presence":
      return [];
  }
}

/** Fetches as much of the list anew as is shown. A failure is left to the next signal. */
function useReload(state: InboxState, dispatch: Dispatch<InboxInput>): () => void {
  const shown = useRef(0);
  useEffect(() => {
    shown.current = state.conversations.length;
  });
  return useCallback(() => {
    const ask = () => {
      const limit = Math.min(MAX_PAGE_LENGTH, Math.max(PAGE_LENGTH, shown.current));
      getJson<ConversationPage>(`${LIST}?limit=${limit}`).then(
        // The list has grown meanwhile: an answer of its old length would take rows away.
        (page) => (Math.min(MAX_PAGE_LENGTH, shown.current) > limit ? ask() : dispatch({ type: "reloaded", page })),
        () => {},
      );
    };
    ask();
  }, [dispatch]);
}

/** Fetches each conversation that was heard of and is not here, such as one that somebody has just begun. */
function useMissing({ missing }: InboxState, dispatch: Dispatch<InboxInput>): void {
  const asked = useRef(new Map<string, number>());
  useEffect(() => {
    for (const [id, hints] of Object.entries(missing)) {
      if (asked.current.get(id) === hints) continue;
      asked.current.set(id, hints);
      getJson<ConversationView>(`${LIST}/${id}`)
        .then(
          (conversation) => dispatch({ type: "fetched", conversationId: id, hints, conversation }),
          () => dispatch({ type: "unreachable", conversationId: id }),
        )
        .finally(() => asked.current.delete(id));
    }
  }, [missing, dispatch]);
}
