"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** That a search came to nothing for no fault of its words, and the way to try again. */
export function NotLoaded({ reason = null, onRetry }: { reason?: string | null; onRetry(): void }) {
  const t = useTranslations("search");
  return (
    <div role="alert" className="flex flex-col items-center gap-4 px-6 py-12 text-center text-ink-soft">
      <p>{reason ?? t(navigator.onLine ? "failed" : "offline")}</p>
      <Button variant="quiet" onClick={onRetry}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}
