"use client";

import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { dayOf } from "@/components/site/day";
import { ageOf } from "@/lib/inbox/age";

interface Props {
  at: string;
  /** By the server's clock. */
  now: number;
  /** There is something to be read. */
  isNews?: boolean;
}

/** When something happened, as short as its age allows; in full on hover. */
export function RowTime({ at, now, isNews = false }: Props) {
  const t = useTranslations("inbox");
  const format = useFormatter();
  const timeZone = useTimeZone();
  const date = new Date(at);
  return (
    <time
      dateTime={at}
      title={format.dateTime(date, "exact")}
      suppressHydrationWarning
      className={`shrink-0 text-xs tabular-nums ${isNews ? "font-medium text-accent-ink" : "text-ink-soft"}`}
    >
      {shortTime()}
    </time>
  );

  /** Put together by the catalogue, for the day comes first here whatever the language has. */
  function part(name: "day" | "month" | "year"): string {
    return format.dateTime(date, { [name]: name === "month" ? "short" : "numeric" });
  }

  function shortTime(): string {
    const age = ageOf(date.getTime(), now, (time) => dayOf(time, timeZone));
    switch (age.kind) {
      case "now":
        return t("now");
      case "minutes":
        return t("minutes", { count: age.count });
      case "clock":
        return format.dateTime(date, "clock");
      case "yesterday":
        return t("yesterday");
      case "weekday":
        return format.dateTime(date, { weekday: "short" });
      case "date":
        return t("date", { day: part("day"), month: part("month") });
      case "year":
        return t("dateOfYear", { day: part("day"), month: part("month"), year: part("year") });
    }
  }
}
