"use client";

import { useCallback, useRef, useState } from "react";
import { getJson } from "@/components/site/api";
import { type InboxList, keyOf, placeOf, queryOf } from "@/lib/inbox/list-rules";
import { extentOf } from "@/lib/inbox/reach";
import { rowsOf } from "@/lib/inbox/rows";
import { encodeCursor, MAX_PAGE_LENGTH, PAGE_LENGTH } from "@/lib/inbox/rules";
import type { Asking, InboxFold } from "./inbox-context";

/** Whoever scrolls through thousands waits less often. */
const NEXT_PAGE_LENGTH = 60;

const DONE: Asking = { top: "done", more: "done" };

/** Asks for the pages of a list. */
export function useListPages(list: InboxList, { receive, read }: Pick<InboxFold, "receive" | "read">) {
  const key = keyOf(list);
  const [asking, setAsking] = useState<Readonly<Record<string, Asking>>>({});
  const underway = useRef(new Set<string>());

  const ask = useCallback(
    async (after: string | null, limit: number) => {
      receive({ type: "listed", list, after, page: await getJson(pathOf(list, after, limit)) });
    },
    [list, receive],
  );
  const set = useCallback(
    (news: Partial<Asking>) => setAsking((known) => ({ ...known, [key]: { ...DONE, ...known[key], ...news } })),
    [key],
  );

  const reload = useCallback(() => {
    const limit = Math.min(MAX_PAGE_LENGTH, Math.max(PAGE_LENGTH, rowsOf(read(), list).length));
    set({ top: "underway" });
    // The line is there again: what failed further down is tried again by itself.
    ask(null, limit).then(
      () => set(DONE),
      () => set({ top: "failed" }),
    );
  }, [ask, list, read, set]);

  const loadMore = useCallback(() => {
    const nextCursor = extentOf(read().lists, list)?.nextCursor;
    if (!nextCursor || underway.current.has(key)) return;
    underway.current.add(key);
    set({ more: "underway" });
    ask(nextCursor, NEXT_PAGE_LENGTH)
      .then(
        () => set({ more: "done" }),
        () => set({ more: "failed" }),
      )
      .finally(() => underway.current.delete(key));
  }, [ask, key, list, read, set]);

  /** What stands from a row on, anew: further down than a reload reaches. A failure is left to the next time. */
  const refresh = useCallback(
    (index: number) => {
      const above = rowsOf(read(), list)[index - 1];
      if (index >= MAX_PAGE_LENGTH / 2 && above)
        void ask(encodeCursor(placeOf(above)), NEXT_PAGE_LENGTH).catch(() => {});
    },
    [ask, list, read],
  );

  return { asking: asking[key] ?? DONE, reload, loadMore, refresh };
}

function pathOf(list: InboxList, after: string | null, limit: number): string {
  const query = new URLSearchParams(queryOf(list));
  if (after !== null) query.set("cursor", after);
  query.set("limit", String(limit));
  return `/api/v1/conversations?${query}`;
}
