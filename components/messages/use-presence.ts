"use client";

import { useCallback, useEffect, useState } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";
import { newerOf, nextChangeOf } from "@/lib/realtime/presence-rules";
import type { PresenceView } from "@/lib/realtime/types";

/**
 * When a person was last here, as this tab knows it, and what time it is by the server's clock: this browser's own may be
 * wrong. At first both are as the server rendered them, so that the browser renders the same.
 */
export function usePresence(rendered: PresenceView): { presence: PresenceView; now: number } {
  const { userId } = rendered;
  const [presence, setPresence] = useState(rendered);
  const [now, setNow] = useState(() => Date.parse(rendered.at));

  const hear = useCallback((heard: PresenceView) => setPresence((known) => newerOf(known, heard)), []);
  const ask = useCallback(() => {
    // A failure is left to the next time.
    getJson<PresenceView>(`/api/v1/people/${userId}/presence`).then(hear, () => {});
  }, [userId, hear]);
  // What the server rendered may be old, where the page was left and is come back to.
  useEffect(ask, [ask]);
  useRealtimeSignals((signal) => {
    if (signal.name === "catch-up") ask();
    if (signal.name === "presence" && signal.data.userId === userId) hear(signal.data);
  });

  useEffect(() => {
    // Whatever is told was told a moment ago: the difference is that of the clocks.
    const ahead = Date.now() - Date.parse(presence.at);
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const moment = Date.now() - ahead;
      setNow(moment);
      timer = setTimeout(tick, nextChangeOf(presence, moment));
    };
    tick();
    return () => clearTimeout(timer);
  }, [presence]);

  return { presence, now };
}
