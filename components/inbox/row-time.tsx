"use client";

import { useFormatter, useNow, useTimeZone, useTranslations } from "next-intl";
import { dayOf } from "@/components/site/day";

const DAY_MS = 86_400_000;

/** When something happened, as short as its age allows; in full on hover. */
export function RowTime({ at }: { at: string }) {
  const t = useTranslations("inbox");
  const format = useFormatter();
  const timeZone = useTimeZone();
  const now = useNow({ updateInterval: 60_000 });
  const date = new Date(at);
  return (
    <time
      dateTime={at}
      title={format.dateTime(date, "exact")}
      suppressHydrationWarning
      className="shrink-0 text-ink-soft text-xs"
    >
      {shortTime()}
    </time>
  );

  function shortTime(): string {
    const [day, today] = [dayOf(date, timeZone), dayOf(now, timeZone)];
    if (day === today) return format.dateTime(date, "clock");
    if (day === dayOf(now.getTime() - DAY_MS, timeZone)) return t("yesterday");
    if (now.getTime() - date.getTime() < 6 * DAY_MS) return format.dateTime(date, { weekday: "short" });
    const isThisYear = day.slice(0, 4) === today.slice(0, 4);
    return format.dateTime(date, { day: "numeric", month: "short", ...(isThisYear ? {} : { year: "numeric" }) });
  }
}
