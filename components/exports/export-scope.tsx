"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ExportView } from "@/lib/exports/types";

/** What of the conversation is in an export. */
export function ExportScope({ item: { lane, from, to } }: { item: ExportView }) {
  const t = useTranslations("exports");
  const format = useFormatter();
  // A day has no hour that a zone could move to another.
  const day = (iso: string) => format.dateTime(new Date(`${iso}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  if (lane) return t("scopeLane", { kind: lane.kind });
  if (from && to) return t("scopeDays", { from: day(from), to: day(to) });
  if (from) return t("scopeFrom", { from: day(from) });
  return to ? t("scopeTo", { to: day(to) }) : t("scopeAll");
}
