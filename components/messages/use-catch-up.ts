"use client";

import { type Dispatch, useCallback, useEffect, useRef } from "react";
import { getJson } from "@/components/site/api";
import { isBehind, type ThreadInput, type ThreadState } from "@/lib/messages/state";
import type { MessageChanges } from "@/lib/messages/types";

/** Fetches what changed whenever something is known to be missing; the answer fetches in any case. One at a time. */
export function useCatchUp(conversationId: string, state: ThreadState, dispatch: Dispatch<ThreadInput>): () => void {
  const rev = useRef(state.rev);
  const isRunning = useRef(false);
  const isWantedAgain = useRef(false);
  useEffect(() => {
    rev.current = state.rev;
  });

  const run = useCallback(async () => {
    let since: number | null = rev.current;
    while (since !== null) {
      const path = `/api/v1/conversations/${conversationId}/changes?since=${since}`;
      const changes: MessageChanges = await getJson(path);
      dispatch({ type: "caught-up", since, changes });
      since = changes.nextCursor;
    }
  }, [conversationId, dispatch]);

  const catchUp = useCallback(() => {
    isWantedAgain.current = true;
    if (isRunning.current) return;
    isRunning.current = true;
    void (async () => {
      try {
        while (isWantedAgain.current) {
          isWantedAgain.current = false;
          await run();
        }
      } catch {
        // Unreachable for now: the next reconnect, focus or tick of the timer asks again.
      } finally {
        isRunning.current = false;
      }
    })();
  }, [run]);

  // Whatever happened between the server's rendering and this moment was told to nobody here.
  useEffect(catchUp, [catchUp]);

  const isMissingSomething = isBehind(state);
  useEffect(() => {
    if (isMissingSomething) catchUp();
  }, [isMissingSomething, catchUp]);
  return catchUp;
}
