"use client";

import { useFormatter, useTranslations } from "next-intl";
import { FileIcon } from "@/components/attachments/file-icon";
import { FileName } from "@/components/attachments/file-name";
import { FileSize } from "@/components/attachments/file-size";
import type { JumpTo } from "@/components/messages/log/jump-context";
import type { SentAttachmentView } from "@/lib/attachments/types";

/** A file that was sent, by its name; leads to its message. */
export function FileLine({ file, onShow }: { file: SentAttachmentView; onShow: JumpTo }) {
  const t = useTranslations("messages.details");
  const format = useFormatter();
  return (
    <button
      type="button"
      aria-label={t("show", { name: file.name })}
      onClick={() => onShow(file.messageSeq)}
      className="flex min-h-14 w-full items-center gap-3 rounded-xl px-2 py-1.5 text-start hover:bg-sand"
    >
      <FileIcon type={file.type} name={file.name} />
      <span className="min-w-0 flex-1">
        <span className="block font-medium text-sm">
          <FileName name={file.name} />
        </span>
        <span className="flex gap-2 text-ink-soft text-xs">
          <FileSize bytes={file.size} />
          <time dateTime={file.createdAt}>
            {format.dateTime(new Date(file.createdAt), { day: "numeric", month: "short", year: "numeric" })}
          </time>
        </span>
      </span>
    </button>
  );
}
