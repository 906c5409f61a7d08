"use client";

import { useCallback, useState } from "react";
import { getJson } from "@/components/site/api";
import { type InboxList, keyOf, queryOf } from "@/lib/inbox/list-rules";
import { extentOf } from "@/lib/inbox/reach";
import { rowsOf } from "@/lib/inbox/rows";
import { MAX_PAGE_LENGTH, PAGE_LENGTH } from "@/lib/inbox/rules";
import type { Asking, InboxFold } from "./inbox-context";

/** Whoever scrolls through thousands waits less often. */
const NEXT_PAGE_LENGTH = 60;

const DONE: Asking = { part: "top", status: "done" };

/** Asks for the pages of a list, each part of each list once at a time. */
export function useListPages(list: InboxList, { receive, read }: Pick<InboxFold, "receive" | "read">) {
  const key = keyOf(list);
  const [asking, setAsking] = useState<Readonly<Record<string, Asking>>>({});

  const ask = useCallback(
    async (part: Asking["part"], after: string | null, limit: number) => {
      const set = (status: Asking["status"]) => setAsking((known) => ({ ...known, [key]: { part, status } }));
      set("underway");
      try {
        receive({ type: "listed", list, after, page: await getJson(pathOf(list, after, limit)) });
        set("done");
      } catch {
        set("failed");
      }
    },
    [key, list, receive],
  );

  const reload = useCallback(() => {
    const shown = rowsOf(read(), list).length;
    void ask("top", null, Math.min(MAX_PAGE_LENGTH, Math.max(PAGE_LENGTH, shown)));
  }, [ask, list, read]);

  const state = asking[key] ?? DONE;
  const loadMore = useCallback(() => {
    const nextCursor = extentOf(read().lists, list)?.nextCursor ?? null;
    if (nextCursor !== null && state.status !== "underway") void ask("more", nextCursor, NEXT_PAGE_LENGTH);
  }, [ask, list, read, state.status]);

  return { asking: state, reload, loadMore };
}

function pathOf(list: InboxList, after: string | null, limit: number): string {
  const query = new URLSearchParams(queryOf(list));
  if (after !== null) query.set("cursor", after);
  query.set("limit", String(limit));
  return `/api/v1/conversations?${query}`;
}
