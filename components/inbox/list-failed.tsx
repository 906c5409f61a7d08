"use client";

import { useTranslations } from "next-intl";
import { FailedList } from "@/components/realtime/failed-list";

/** The list could not be had. */
export function ListFailed({ onRetry }: { onRetry(): void }) {
  const t = useTranslations("inbox");
  return (
    <FailedList title={t("failedTitle")} text={t("failedText")} offlineText={t("failedOffline")} onRetry={onRetry} />
  );
}
