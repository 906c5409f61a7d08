"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { SentAttachmentView } from "@/lib/attachments/types";
import { DownloadLink } from "./download-link";
import { FileIcon } from "./file-icon";
import { FileName } from "./file-name";
import { FileSize } from "./file-size";
import { ImageTile } from "./image-tile";

interface Props {
  file: SentAttachmentView;
  /** What stands above and below it. */
  neighbours: readonly SentAttachmentView[];
  /** Null while nothing can be chosen. */
  isSelected: boolean | null;
  /** Whether one more can be chosen. */
  isSelectable: boolean;
  onToggle(): void;
  onShow(): void;
}

/** One file of a conversation: seen, saved, chosen, or followed to where it was sent. */
export function FilesRow({ file, neighbours, isSelected, isSelectable, onToggle, onShow }: Props) {
  const t = useTranslations("attachments");
  const format = useFormatter();
  return (
    <li className="flex items-center gap-3 rounded-2xl p-2 hover:bg-sand">
      {isSelected !== null && (
        <input
          type="checkbox"
          checked={isSelected}
          disabled={!isSelected && !isSelectable}
          onChange={onToggle}
          aria-label={t("selectFile", { name: file.name })}
          className="size-5 shrink-0 accent-accent disabled:opacity-40"
        />
      )}
      <span className="w-14 shrink-0">
        {file.type === "image" ? (
          <ImageTile image={file} images={neighbours} frame={{ aspectRatio: 1, width: "100%" }} />
        ) : (
          <FileIcon type={file.type} name={file.name} />
        )}
      </span>
      <div className="flex min-w-0 flex-1 flex-col items-start">
        <p className="max-w-full font-medium text-sm">
          <FileName name={file.name} />
        </p>
        <p className="flex gap-2 text-ink-soft text-xs">
          <FileSize bytes={file.size} />
          <time dateTime={file.createdAt} suppressHydrationWarning>
            {format.dateTime(new Date(file.createdAt), { day: "numeric", month: "short", year: "numeric" })}
          </time>
        </p>
        <button type="button" onClick={onShow} className="min-h-7 text-accent-ink text-xs hover:underline">
          {t("showInConversation")}
        </button>
      </div>
      <DownloadLink file={file} className="text-ink-soft hover:bg-sand-strong hover:text-ink" />
    </li>
  );
}
