"use client";

import { useTranslations } from "next-intl";
import { useRealtime } from "./realtime-context";
import { SessionEnded } from "./session-ended";

/** Says that the page is not live while it is not, and why; sending works for whoever is still signed in. */
export function ConnectionBanner() {
  const { status } = useRealtime();
  const t = useTranslations("inbox");
  const isLive = status === "connected" || status === "connecting";
  return (
    <div
      role="status"
      data-realtime={status}
      className={isLive ? "sr-only" : "bg-sand px-4 py-2 text-center text-ink-soft text-sm"}
    >
      {(status === "reconnecting" || status === "offline") && t(status)}
      {(status === "signed-out" || status === "other-account") && <SessionEnded how={status} />}
    </div>
  );
}
