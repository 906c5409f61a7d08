"use client";

import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { foreignZoneOf } from "@/lib/realtime/presence-rules";
import type { PresenceView } from "@/lib/realtime/types";

/** What time it is for the other, where their clocks show another one than the viewer's. */
export function LocalTime({ presence, now }: { presence: PresenceView; now: number }) {
  const t = useTranslations("messages");
  const format = useFormatter();
  const timeZone = foreignZoneOf(presence, useTimeZone(), now);
  if (!timeZone) return null;
  const clock = format.dateTime(now, "clock", { timeZone });
  return (
    <time dateTime={clock} className="before:px-1.5 before:content-['·']" suppressHydrationWarning>
      {t("localTime", { time: clock })}
    </time>
  );
}
