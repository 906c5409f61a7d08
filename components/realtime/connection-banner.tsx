"use client";

import { useTranslations } from "next-intl";
import { useRealtime } from "./realtime-context";

/** Says that the page is not live while it is not; sending works all the same. */
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
      {isLive ? null : t(status)}
    </div>
  );
}
