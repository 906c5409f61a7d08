"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { canChangeNotifications } from "@/components/notifications/signals";
import { gather } from "@/components/realtime/gather";
import { useRealtime, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson, postJson } from "@/components/site/api";
import { newestOf } from "@/components/site/newest-of";
import { MAX_PAGE_LENGTH, PAGE_LENGTH } from "@/lib/notifications/rules";
import type { NotificationFilter, NotificationPage, NotificationView, ReadAnswer } from "@/lib/notifications/types";

const PATH = "/api/v1/notifications";
/** How long several signals may gather before the list is asked for once. */
const GATHER_MS = 250;

/**
 * The viewer's notifications as far as they were asked for, kept true by asking anew whenever one may have come or been read;
 * without a first page they are asked for at once.
 */
export function useNotifications(viewerId: string, filter: NotificationFilter, initial: NotificationPage | null) {
  const { announce } = useRealtime();
  const [page, setPage] = useState(initial);
  const [asking, setAsking] = useState<"done" | "busy" | "failed">(initial ? "done" : "busy");
  const shown = useRef(initial?.items.length ?? 0);
  shown.current = page?.items.length ?? 0;

  const { ask, asks } = useMemo(() => {
    const get = newestOf((query: string) => getJson<NotificationPage>(`${PATH}?filter=${filter}&${query}`));
    const ask = () => {
      const limit = Math.min(MAX_PAGE_LENGTH, Math.max(PAGE_LENGTH, shown.current));
      get(`limit=${limit}`).then(
        (answer) => {
          if (answer) setPage(answer);
          setAsking("done");
        },
        () => setAsking("failed"),
      );
    };
    return { ask, asks: gather(ask, GATHER_MS) };
  }, [filter]);
  useEffect(() => asks.stop, [asks]);
  // What happened since the server rendered the page was told to nobody here.
  useEffect(ask, [ask]);
  useRealtimeSignals((signal) => {
    if (canChangeNotifications(viewerId, signal)) asks.request();
  });

  const retry = useCallback(() => {
    setAsking("busy");
    ask();
  }, [ask]);

  function loadMore() {
    if (!page?.nextCursor) return;
    setAsking("busy");
    getJson<NotificationPage>(`${PATH}?filter=${filter}&cursor=${page.nextCursor}`).then(
      (next) => {
        setPage((before) => before && { ...next, items: [...before.items, ...without(next.items, before.items)] });
        setAsking("done");
      },
      () => setAsking("failed"),
    );
  }

  /** Shows at once what is read, asks the server to keep it, and shows what it says; rejects where it does not answer. */
  async function read(body: object, isMeant: (item: NotificationView) => boolean): Promise<ReadAnswer> {
    setPage(
      (before) => before && { ...before, items: before.items.map((item) => (isMeant(item) ? asRead(item) : item)) },
    );
    try {
      return await postJson<ReadAnswer>(`${PATH}/read`, body);
    } finally {
      // The bell and this list ask anew, though the line for events may be down.
      announce({ name: "notifications:changed", data: { settingsVersion: null } });
    }
  }

  return { page, asking, retry, loadMore, read };
}

export type Notifications = ReturnType<typeof useNotifications>;

function asRead(item: NotificationView): NotificationView {
  return { ...item, isUnread: false };
}

function without(items: readonly NotificationView[], known: readonly NotificationView[]): NotificationView[] {
  const ids = new Set(known.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
}
