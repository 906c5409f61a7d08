"use client";

import { useFormatter, useNow, useTimeZone, useTranslations } from "next-intl";
import { dayOf } from "@/components/site/day";

/** The day that the messages below were written on, in the viewer's zone. */
export function DaySeparator({ at }: { at: string }) {
  return (
    <div className="mt-6 mb-1 flex justify-center">
      <h2 suppressHydrationWarning className="rounded-full bg-sand px-3 py-1 font-medium text-ink-soft text-xs">
        {useDayName(at)}
      </h2>
    </div>
  );
}

function useDayName(at: string): string {
  const t = useTranslations("messages");
  const format = useFormatter();
  const timeZone = useTimeZone();
  const now = useNow({ updateInterval: 60_000 });
  const day = dayOf(at, timeZone);
  if (day === dayOf(now, timeZone)) return t("today");
  if (day === dayOf(now.getTime() - 86_400_000, timeZone)) return t("yesterday");
  const isThisYear = day.slice(0, 4) === dayOf(now, timeZone).slice(0, 4);
  return format.dateTime(new Date(at), {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
  });
}
