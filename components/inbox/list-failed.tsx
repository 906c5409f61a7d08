"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRealtime } from "@/components/realtime/realtime-context";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useListInView } from "./inbox-context";

/** The list could not be had: why, as far as that is known, and a way to try again. */
export function ListFailed() {
  const t = useTranslations("inbox");
  const { reload } = useListInView();
  const { status } = useRealtime();
  return (
    <div role="alert">
      <EmptyState
        icon={CloudOff}
        title={t("failedTitle")}
        text={t(status === "offline" ? "failedOffline" : "failedText")}
      >
        <Button variant="quiet" onClick={reload}>
          {t("tryAgain")}
        </Button>
      </EmptyState>
    </div>
  );
}
