"use client";

import { MessagesSquare } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The inbox of somebody who has no conversations: how to start one. */
export function NothingYet() {
  const t = useTranslations("inbox");
  return (
    <EmptyState icon={MessagesSquare} title={t("emptyTitle")} text={t("emptyText")}>
      <Link href="/gigs" className={buttonClass()}>
        {t("emptyAction")}
      </Link>
      <Link href="/jobs" className={buttonClass("plain")}>
        {t("emptyJobs")}
      </Link>
    </EmptyState>
  );
}
