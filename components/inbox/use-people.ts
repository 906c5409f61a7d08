"use client";

import { useNow } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { gather } from "@/components/realtime/gather";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";
import { newerOf } from "@/lib/realtime/presence-rules";
import type { PresenceView } from "@/lib/realtime/types";

const GATHER_MS = 250;
/** As many as one request may ask about. */
const MOST_AT_ONCE = 50;
/** How late a row may tell that it has become a minute older, or that somebody has left. */
const TICK_MS = 15_000;

type Known = ReadonlyMap<string, PresenceView>;

/**
 * Who of those in view is on the market at this moment, and what time it is by the server's clock: this browser's own may be
 * wrong. They are asked about when they come into view, and whenever the tab catches up, which is about once a minute.
 */
export function usePeople(ids: readonly string[]): { isHere(userId: string): boolean; now: number } {
  const rendered = useNow().getTime();
  const [known, setKnown] = useState<Known>(new Map());
  const [ahead, setAhead] = useState(0);
  const [now, setNow] = useState(rendered);
  const inView = useRef(ids);
  const asked = useRef(new Set<string>());

  const asking = useMemo(() => {
    const hear = (items: readonly PresenceView[]) => setKnown((before) => withAll(before, items));
    const work = async () => {
      const due = inView.current.filter((id) => !asked.current.has(id)).slice(0, MOST_AT_ONCE);
      if (due.length === 0) return;
      for (const id of due) asked.current.add(id);
      // A failure is left to the next time.
      const answer = await getJson<{ items: PresenceView[] }>(`/api/v1/presence?ids=${due}`).catch(() => null);
      if (!answer) return;
      hear(answer.items);
      const told = answer.items[0]?.at;
      if (told) setAhead(Date.now() - Date.parse(told));
    };
    return { ...gather(() => void work(), GATHER_MS), hear };
  }, []);
  useEffect(() => asking.stop, [asking]);
  useEffect(() => {
    inView.current = ids;
    asking.request();
  }, [ids, asking]);
  useRealtimeSignals((signal) => {
    if (signal.name === "presence") asking.hear([signal.data]);
    if (signal.name !== "catch-up") return;
    asked.current.clear();
    asking.request();
  });

  useEffect(() => {
    const tick = () => setNow(Date.now() - ahead);
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [ahead]);

  const isHere = useMemo(() => (userId: string) => Date.parse(known.get(userId)?.hereUntil ?? "") > now, [known, now]);
  return { isHere, now };
}

function withAll(known: Known, items: readonly PresenceView[]): Known {
  const all = new Map(known);
  for (const item of items) all.set(item.userId, newerOf(all.get(item.userId) ?? item, item));
  return all;
}
