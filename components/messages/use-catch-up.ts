"use client";

import { useCallback, useEffect, useRef } from "react";
import { getJson, HttpError } from "@/components/site/api";
import type { Revs } from "@/lib/messages/revs";
import type { MessageChanges } from "@/lib/messages/types";

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

interface CaughtUp {
  type: "caught-up";
  since: number;
  changes: MessageChanges;
}

/** What a tab knows of a conversation, or of a part of it. */
interface Known<State> {
  state: State;
  isBehind(state: State): boolean;
  receive(input: CaughtUp): void;
  read(): State;
}

/**
 * Fetches what changed whenever something is known to be missing, and goes on until nothing is: an answer may be older
 * than the newest event, and a request may fail. Only a refusal ends it, until it is asked for again: whoever is signed
 * in by then may have what this one may not. The answer asks for it in any case. One at a time.
 */
export function useCatchUp<State extends Revs>(
  conversationId: string,
  { state, isBehind, receive, read }: Known<State>,
): () => void {
  const isRunning = useRef(false);
  const isWanted = useRef(false);
  const isGone = useRef(false);

  const run = useCallback(async () => {
    let failures = 0;
    while (!isGone.current && (isWanted.current || isBehind(read()))) {
      isWanted.current = false;
      try {
        await fetchChanges(conversationId, receive, () => read().rev);
        failures = 0;
      } catch (error) {
        // Asked for meanwhile, it may be another person's by now.
        if (isFinal(error) && isWanted.current) continue;
        if (isFinal(error)) return;
        failures += 1;
        isWanted.current = true;
        await pause(failures);
      }
    }
  }, [conversationId, isBehind, receive, read]);

  const catchUp = useCallback(() => {
    isWanted.current = true;
    if (isRunning.current) return;
    isRunning.current = true;
    void run().finally(() => {
      isRunning.current = false;
    });
  }, [run]);

  useEffect(() => {
    isGone.current = false;
    // Whatever happened between the server's rendering and this moment was told to nobody here.
    catchUp();
    return () => {
      isGone.current = true;
    };
  }, [catchUp]);

  const isMissingSomething = isBehind(state);
  useEffect(() => {
    if (isMissingSomething) catchUp();
  }, [isMissingSomething, catchUp]);
  return catchUp;
}

async function fetchChanges(
  conversationId: string,
  receive: (input: CaughtUp) => void,
  readRev: () => number,
): Promise<void> {
  let since: number | null = readRev();
  while (since !== null) {
    const changes: MessageChanges = await getJson(`/api/v1/conversations/${conversationId}/changes?since=${since}`);
    receive({ type: "caught-up", since, changes });
    since = changes.nextCursor;
  }
}

/** Nobody, or somebody else, is signed in in this browser: asking on would change nothing. */
function isFinal(error: unknown): boolean {
  return error instanceof HttpError && [401, 403, 404].includes(error.status);
}

/** Twice as long after every failure, and never the same for two tabs. */
function pause(failures: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
  return new Promise((resolve) => setTimeout(resolve, longest * (0.8 + 0.4 * Math.random())));
}
