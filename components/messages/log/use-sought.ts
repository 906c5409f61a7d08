"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Thread } from "@/components/messages/use-thread";
import { getJson } from "@/components/site/api";
import { hasNewer } from "@/lib/messages/state";
import type { MessagePage, MessageView } from "@/lib/messages/types";
import { NEWEST } from "./jump-context";
import { rowOf } from "./log-rows";

/**
 * Leads to the message numbered `seq`, or to the newest: opens the page around it where it is not loaded, then shows it
 * and puts the focus on it, unless that is in a search of the conversation. Answers the number of one that could not be loaded.
 */
export function useSought(
  log: RefObject<HTMLElement | null>,
  seq: number | null,
  { conversationId, thread, onFound }: { conversationId: string; thread: Thread; onFound(): void },
): number | null {
  const newest = useRef(onFound);
  useEffect(() => {
    newest.current = onFound;
  });
  const [failedSeq, setFailedSeq] = useState<number | null>(null);
  const asked = useRef<number | null>(null);
  const answered = useRef<number | null>(null);
  const { fold, state } = thread;

  const open = useCallback(
    async (wanted: number) => {
      asked.current = wanted;
      const page = await fetchPage(conversationId, wanted).catch(() => null);
      // Something else is looked for by now.
      if (asked.current !== wanted) return;
      answered.current = wanted;
      if (page) return fold({ type: "reopened", page });
      setFailedSeq(wanted);
      newest.current();
    },
    [conversationId, fold],
  );

  // Before anything is painted, with every change of what is loaded.
  useLayoutEffect(() => {
    if (seq === null) {
      asked.current = null;
      answered.current = null;
    } else if (show(log.current, seq, !hasNewer(state)) || answered.current === seq) {
      setFailedSeq(null);
      newest.current();
    } else if (asked.current !== seq) void open(seq);
  }, [log, seq, state, open]);

  return failedSeq;
}

/** The same in a log that has all that can be looked for, once it has `messages`. */
export function useShown(
  log: RefObject<HTMLElement | null>,
  seq: number | null,
  messages: readonly MessageView[],
  onFound: () => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows stand in the page once these are rendered.
  useLayoutEffect(() => {
    if (seq !== null && show(log.current, seq, true)) onFound();
  }, [log, seq, messages, onFound]);
}

/** Whether it is there, and then it is shown; `isWhole` where nothing lies behind the last row. */
function show(log: HTMLElement | null, seq: number, isWhole: boolean): boolean {
  if (!log) return false;
  if (seq === NEWEST) {
    // What one has just written stands there already.
    log.scrollTop = 0;
    return isWhole;
  }
  const row = rowOf(log, seq);
  row?.scrollIntoView({ block: "center" });
  // Whoever goes from match to match goes on typing.
  if (!document.activeElement?.closest("[data-thread-search]")) row?.focus({ preventScroll: true });
  return row !== null;
}

function fetchPage(conversationId: string, seq: number): Promise<MessagePage> {
  const query = seq === NEWEST ? "" : `?around=${seq}`;
  return getJson(`/api/v1/conversations/${conversationId}/messages${query}`);
}
