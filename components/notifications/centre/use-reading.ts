"use client";

import { useState } from "react";
import type { NotificationView } from "@/lib/notifications/types";
import type { Notifications } from "./use-notifications";

/** How marking as read went: what takes it back, or what tries it again. */
export type Outcome = { isDone: true; undo(): void } | { isDone: false; again(): void };

/** Marks as read what is opened, or all that is shown, with a way back. */
export function useReading({ page, read }: Notifications) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  /** A hint that may be lost: where it leads, reading the conversation reads it too. */
  function open({ id, isUnread }: NotificationView) {
    if (isUnread) read({ ids: [id] }, (item) => item.id === id).catch(() => {});
  }

  function markAll() {
    setOutcome(null);
    const until = page?.items[0]?.createdAt;
    read({ all: true, ...(until && { until }) }, () => true).then(
      ({ readAt }) => setOutcome(readAt ? { isDone: true, undo: () => takeBack(readAt) } : null),
      () => setOutcome({ isDone: false, again: markAll }),
    );
  }

  function takeBack(readAt: string) {
    setOutcome(null);
    read({ takeBack: readAt }, () => false).catch(() => setOutcome({ isDone: false, again: () => takeBack(readAt) }));
  }

  return { outcome, open, markAll };
}
