"use client";

import { FolderOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { JumpTo } from "@/components/messages/log/jump-context";
import { late } from "@/components/site/late";
import { Button } from "@/components/ui/button";
import type { AttachmentPage } from "@/lib/attachments/types";
import { FileLine } from "./file-line";
import { FileTile } from "./file-tile";
import { Part } from "./part";

/** Fetched when it is opened for the first time. */
const FilesPanel = late(() => import("@/components/attachments/files-panel").then((module) => module.FilesPanel));

interface Props {
  files: AttachmentPage;
  conversationId: string;
  onShow: JumpTo;
}

const MAX_TILES = 6;
const MAX_LINES = 4;

/** The newest files of both, pictures first; each leads to its message, and one more step to all of them. */
export function FilesPart({ files, conversationId, onShow }: Props) {
  const t = useTranslations("messages.details");
  const [isOpen, setIsOpen] = useState(false);
  const pictures = files.items.filter(({ type }) => type === "image").slice(0, MAX_TILES);
  const others = files.items.filter(({ type }) => type !== "image").slice(0, MAX_LINES);
  return (
    <Part title={t("files")}>
      {files.items.length === 0 && (
        <p className="rounded-2xl border border-line border-dashed p-4 text-ink-soft text-sm">{t("noFiles")}</p>
      )}
      {pictures.length > 0 && (
        <ul className="grid grid-cols-3 gap-1.5">
          {pictures.map((file) => (
            <li key={file.id}>
              <FileTile file={file} onShow={onShow} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className="flex flex-col gap-0.5">
          {others.map((file) => (
            <li key={file.id}>
              <FileLine file={file} onShow={onShow} />
            </li>
          ))}
        </ul>
      )}
      {files.items.length > 0 && (
        <Button
          variant="outline"
          aria-haspopup="dialog"
          onClick={() => {
            // Where it could not be fetched, the next press tries again.
            FilesPanel.fetchAhead();
            setIsOpen(true);
          }}
        >
          <FolderOpen aria-hidden="true" className="size-4.5" />
          {t("allFiles")}
        </Button>
      )}
      {isOpen && <FilesPanel conversationId={conversationId} onShow={onShow} onClose={() => setIsOpen(false)} />}
    </Part>
  );
}
