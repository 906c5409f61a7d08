"use client";

import { Check, CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLastRead } from "./receipts-provider";

interface Props {
  seq: number;
  /** Nothing stands below it, on its way or not. */
  isNewest: boolean;
}

/** Under one's own message: that the other has read it and all before, or, under the newest, that the server has it. */
export function Receipt({ seq, isNewest }: Props) {
  const t = useTranslations("messages");
  const isRead = useLastRead() === seq;
  if (!isRead && !isNewest) return null;
  const Icon = isRead ? CheckCheck : Check;
  return (
    <p className={`flex items-center gap-1 text-xs ${isRead ? "text-accent-ink" : "text-ink-soft"}`}>
      <Icon aria-hidden="true" className="size-3.5" />
      <span>{isRead ? t("read") : t("sent")}</span>
    </p>
  );
}
