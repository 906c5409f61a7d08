"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect } from "react";
import { postJson, remove } from "@/components/site/api";
import { isOwn, useRealtime, useRealtimeSignals } from "./realtime-context";
import { useAttendance } from "./use-attendance";

const PATH = "/api/v1/presence";

/**
 * Says that its person is here while they look at this tab and use it: at its start, when they come back or go on, and about
 * once a minute, for that is how often "catch up" is said. Says so as well when the page is left.
 */
export function PresenceBeat({ viewerId }: { viewerId: string }) {
  const conversationId = openIn(usePathname());
  const { status } = useRealtime();
  const isAllowed = isOwn(status);
  const isAttended = useAttendance(() => beat());

  const beat = useCallback(() => {
    if (!isAllowed || !isAttended()) return;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // A hint: the next one is a minute away.
    postJson(PATH, { timeZone, conversationId }).catch(() => {});
  }, [isAllowed, isAttended, conversationId]);
  useEffect(beat, [beat]);

  useRealtimeSignals((signal) => {
    // One's own presence is told when another tab was closed; whoever is at this one is still here.
    if (signal.name === "catch-up" || (signal.name === "presence" && signal.data.userId === viewerId)) beat();
  });

  useEffect(() => {
    if (!isAllowed) return;
    const leave = () => void remove(PATH).catch(() => {});
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [isAllowed]);
  return null;
}

/** The conversation that a page shows. */
function openIn(pathname: string): string | null {
  return /^\/inbox\/([0-9a-f-]{36})$/.exec(pathname)?.[1] ?? null;
}
