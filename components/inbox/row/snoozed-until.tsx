"use client";

import { AlarmClock } from "lucide-react";
import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { dayOf } from "@/components/site/day";
import { comingOf } from "@/lib/inbox/age";

/** Until when a conversation is put off; null for until the other person writes. */
export function SnoozedUntil({ until, now }: { until: string | null; now: number }) {
  const t = useTranslations("inbox");
  const format = useFormatter();
  const timeZone = useTimeZone();
  return (
    <span
      title={until === null ? undefined : format.dateTime(new Date(until), "exact")}
      suppressHydrationWarning
      className="flex shrink-0 items-center gap-1 text-ink-soft text-xs tabular-nums"
    >
      <AlarmClock aria-hidden="true" className="size-3.5" />
      {until === null ? t("untilReply") : t("until", { time: timeOf(new Date(until)) })}
    </span>
  );

  function timeOf(date: Date): string {
    const clock = format.dateTime(date, "clock");
    switch (comingOf(date.getTime(), now, (time) => dayOf(time, timeZone))) {
      case "clock":
        return clock;
      case "weekday":
        return `${format.dateTime(date, { weekday: "short" })} ${clock}`;
      case "date":
        return t("date", {
          day: format.dateTime(date, { day: "numeric" }),
          month: format.dateTime(date, { month: "short" }),
        });
    }
  }
}
