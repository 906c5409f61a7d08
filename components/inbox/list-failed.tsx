"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRealtime } from "@/components/realtime/realtime-context";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The list could not be had: why, as far as that is known, and a way to try again. */
export function ListFailed({ onRetry }: { onRetry(): void }) {
  const t = useTranslations("inbox");
  const { status } = useRealtime();
  return (
    <div role="alert">
      <EmptyState
        icon={CloudOff}
        title={t("failedTitle")}
        text={t(status === "offline" ? "failedOffline" : "failedText")}
      >
        <Button variant="quiet" onClick={onRetry}>
          {t("tryAgain")}
        </Button>
      </EmptyState>
    </div>
  );
}
