"use client";

import { useEffect, useRef } from "react";
import { getJson, HttpError } from "@/components/site/api";
import type { ConversationView } from "@/lib/conversations/types";
import type { InboxInput, InboxState } from "@/lib/inbox/state";

/**
 * Fetches each conversation that was heard of and is not here, such as one that somebody has just begun. What is hinted at
 * while it is asked for is asked for once more after the answer, however often.
 */
export function useMissing({ missing }: InboxState, receive: (input: InboxInput) => void): void {
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const [conversationId, hints] of Object.entries(missing)) {
      if (asked.current.has(conversationId)) continue;
      asked.current.add(conversationId);
      void answerTo(conversationId, hints).then((answer) => {
        asked.current.delete(conversationId);
        receive(answer);
      });
    }
  }, [missing, receive]);
}

async function answerTo(conversationId: string, hints: number): Promise<InboxInput> {
  try {
    const conversation = await getJson<ConversationView>(`/api/v1/conversations/${conversationId}`);
    return { type: "fetched", conversationId, hints, conversation };
  } catch (error) {
    const isNowhere = error instanceof HttpError && error.status === 404;
    return isNowhere
      ? { type: "fetched", conversationId, hints, conversation: null }
      : { type: "unreachable", conversationId, hints };
  }
}
