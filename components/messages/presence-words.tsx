"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { LastSeen } from "@/lib/realtime/presence-rules";

/** That somebody is here, or when they were last. */
export function PresenceWords({ lastSeen }: { lastSeen: LastSeen }) {
  const t = useTranslations("messages");
  const format = useFormatter();
  // The server's zone data may be newer than the browser's (Morocco moved in 2026); its text stands.
  return <span suppressHydrationWarning>{words()}</span>;

  function words(): string {
    switch (lastSeen.kind) {
      case "here":
        return t("online");
      case "minutes":
        return t("activeMinutes", { count: lastSeen.count });
      case "hours":
        return t("activeHours", { count: lastSeen.count });
      case "yesterday":
        return t("activeYesterday");
      case "day":
        return t("activeOn", {
          date: format.dateTime(lastSeen.at, { day: "numeric", month: "short", year: "numeric" }),
        });
    }
  }
}
