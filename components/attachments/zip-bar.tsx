"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";

/** Downloads what was chosen as one file. */
export function ZipBar({ conversationId, ids }: { conversationId: string; ids: readonly string[] }) {
  const t = useTranslations("attachments");
  return (
    <div className="flex border-line border-t bg-surface p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <a
        href={`/api/v1/conversations/${conversationId}/attachments.zip?ids=${ids.join(",")}`}
        download
        className={`${buttonClass()} flex-1`}
      >
        <Download aria-hidden="true" className="size-4.5" />
        {t("downloadSelected", { count: ids.length })}
      </a>
    </div>
  );
}
