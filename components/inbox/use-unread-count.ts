"use client";

import { canChangeCounts, useKeptTrue } from "./use-kept-true";

/** The total of unread messages. */
export function useUnreadCount(viewerId: string, initialCount: number): number {
  const [{ count }] = useKeptTrue("/api/v1/unread", { count: initialCount }, (signal) =>
    canChangeCounts(viewerId, signal),
  );
  return count;
}
