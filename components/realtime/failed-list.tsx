"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useRealtime } from "./realtime-context";

interface Props {
  title: string;
  text: string;
  /** In place of `text`, where it is known that there is no network. */
  offlineText: string;
  onRetry(): void;
}

/** What stands where a list could not be had: why, as far as that is known, and a way to try again. */
export function FailedList({ title, text, offlineText, onRetry }: Props) {
  const t = useTranslations("common");
  const { status } = useRealtime();
  return (
    <div role="alert">
      <EmptyState icon={CloudOff} title={title} text={status === "offline" ? offlineText : text}>
        <Button variant="quiet" onClick={onRetry}>
          {t("tryAgain")}
        </Button>
      </EmptyState>
    </div>
  );
}
