"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("failure");
  return (
    <EmptyState icon={CloudOff} title={t("title")} text={t("text")}>
      <Button onClick={reset}>{t("tryAgain")}</Button>
    </EmptyState>
  );
}
