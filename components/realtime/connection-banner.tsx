"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRealtime, useRealtimeSignals } from "./realtime-context";
import { SessionEnded } from "./session-ended";

/** Says that the page is not live while it is not, and why; sending works for whoever is still signed in. */
export function ConnectionBanner() {
  const { status } = useRealtime();
  const [isCaughtUp, setIsCaughtUp] = useState(false);
  if (isCaughtUp && status !== "connected") setIsCaughtUp(false);
  useRealtimeSignals(({ name }) => {
    if (name === "catch-up") setIsCaughtUp(status === "connected");
  });
  const t = useTranslations("inbox");
  const isLive = status === "connected" || status === "connecting";
  return (
    <div
      role="status"
      // Whoever waits for "connected" waits until what came before it is asked for, too.
      data-realtime={status === "connected" && !isCaughtUp ? "connecting" : status}
      className={isLive ? "sr-only" : "bg-sand px-4 py-2 text-center text-ink-soft text-sm"}
    >
      {(status === "reconnecting" || status === "offline") && t(status)}
      {(status === "signed-out" || status === "other-account") && <SessionEnded how={status} />}
    </div>
  );
}
