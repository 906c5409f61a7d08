"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { gather } from "@/components/realtime/gather";
import { type RealtimeSignal, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { isShownBy, rungOf } from "@/lib/notifications/in-app-rules";
import { quietUntil } from "@/lib/notifications/rules";
import type { NotificationSettingsView } from "@/lib/notifications/types";
import { type News, newsOf } from "./news";
import { soundOnce } from "./sound";

/** What comes one right after the other is told together. */
const GATHER_MS = 300;
const MOST_SHOWN = 3;

/** What is to be said in passing now, newest last; whoever looks elsewhere hears it instead. */
export function useNews(viewerId: string, settings: NotificationSettingsView | null) {
  const pathname = usePathname();
  const [news, setNews] = useState<readonly News[]>([]);
  const newest = useRef({ pathname, settings });
  newest.current = { pathname, settings };
  const pass = useCallback((key: string) => setNews((before) => before.filter((one) => one.key !== key)), []);

  const heard = useMemo(() => {
    const ids = { conversationIds: new Set<string>(), notificationIds: new Set<string>() };
    const gathered = gather(() => {
      const asked = { conversationIds: new Set(ids.conversationIds), notificationIds: new Set(ids.notificationIds) };
      ids.conversationIds.clear();
      ids.notificationIds.clear();
      void newsOf(viewerId, asked).then(tell);
    }, GATHER_MS);

    function tell(told: News[]) {
      const rungs = told.map((one) => [one, rungHere(newest.current, one)] as const);
      const shown = rungs.flatMap(([one, rung]) => (rung === "toast" ? one : []));
      if (shown.length > 0) setNews((before) => [...without(before, shown), ...shown].slice(-MOST_SHOWN));
      if (rungs.some(([, rung]) => rung === "sound")) void soundOnce(viewerId);
    }

    return { ...ids, ...gathered };
  }, [viewerId]);
  useEffect(() => heard.stop, [heard]);

  useRealtimeSignals((signal) => {
    const { conversationId, notificationId } = newIn(signal, viewerId);
    if (conversationId) heard.conversationIds.add(conversationId);
    if (notificationId) heard.notificationIds.add(notificationId);
    if (conversationId || notificationId) heard.request();
    if (signal.name === "read:moved" && signal.data.userId === viewerId)
      setNews((before) => before.filter((one) => one.conversationId !== signal.data.conversationId));
  });
  return { news: news.filter((one) => !isShownBy(pathname, one)), pass };
}

function rungHere({ pathname, settings }: { pathname: string; settings: NotificationSettingsView | null }, news: News) {
  if (!settings) return "nothing";
  return rungOf(settings, {
    ...news,
    isVisible: document.visibilityState === "visible",
    isOpenHere: isShownBy(pathname, news),
    isQuiet: quietUntil(settings.quietHours, new Date()) !== null,
  });
}

/** What a signal tells is new for the viewer: a message of the other's, or something in the centre, where steps and moves are. */
function newIn(signal: RealtimeSignal, viewerId: string): { conversationId?: string; notificationId?: string } {
  if (signal.name === "notification:created") return { notificationId: signal.data.notificationId };
  if (signal.name !== "message:created") return {};
  const { conversationId, message } = signal.data;
  const isOther = message && (message.senderId === viewerId || message.step || message.move);
  return isOther ? {} : { conversationId };
}

function without(news: readonly News[], newer: readonly News[]): News[] {
  const keys = new Set(newer.map(({ key }) => key));
  return news.filter(({ key }) => !keys.has(key));
}
