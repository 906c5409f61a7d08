"use client";

import { Check } from "lucide-react";
import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import type { InterviewContent } from "@/lib/cards/types";

const SLOT = {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;

interface Props {
  content: InterviewContent;
  /** The one that was chosen. */
  slot: number | null;
}

/** When an interview can be, or will be, in the reader's zone and, where that is another one, its proposer's. */
export function SlotList({ content, slot }: Props) {
  const t = useTranslations("cards");
  const shown = content.slots
    .map((at, place) => ({ at, place }))
    .filter(({ place }) => slot === null || place === slot);
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {shown.map(({ at, place }) => (
        <li key={at} className="flex items-start gap-2">
          {place === slot && (
            <Check role="img" aria-label={t("chosen")} className="mt-0.5 size-4 shrink-0 text-success" />
          )}
          <SlotTime at={at} timeZone={content.timeZone} />
        </li>
      ))}
    </ul>
  );
}

/** One moment in the reader's zone, and below it in the one that it was proposed in. */
export function SlotTime({ at, timeZone }: { at: string; timeZone: string }) {
  const t = useTranslations("cards");
  const format = useFormatter();
  const own = useTimeZone();
  const date = new Date(at);
  return (
    <time dateTime={at} suppressHydrationWarning className="flex flex-col">
      <span className="font-medium">{format.dateTime(date, SLOT)}</span>
      {own !== timeZone && (
        <span className="text-ink-soft text-xs">
          {t("inZone", { time: format.dateTime(date, { ...SLOT, timeZone }), zone: timeZone.replaceAll("_", " ") })}
        </span>
      )}
    </time>
  );
}
