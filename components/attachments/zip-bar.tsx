"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { MAX_ZIP_FILES } from "@/lib/attachments/rules";

/** Downloads what was chosen as one file, and says when it is all that fits into one. */
export function ZipBar({ conversationId, ids }: { conversationId: string; ids: readonly string[] }) {
  const t = useTranslations("attachments");
  return (
    <div className="flex flex-col border-line border-t bg-surface p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <p role="status" className="text-center not-empty:mb-2 text-ink-soft text-sm">
        {ids.length >= MAX_ZIP_FILES && t("selectionFull", { count: MAX_ZIP_FILES })}
      </p>
      <a
        href={`/api/v1/conversations/${conversationId}/attachments.zip?ids=${ids.join(",")}`}
        download
        className={buttonClass()}
      >
        <Download aria-hidden="true" className="size-4.5" />
        {t("downloadSelected", { count: ids.length })}
      </a>
    </div>
  );
}
