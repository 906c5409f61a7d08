"use client";

import { FolderOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { late } from "@/components/site/late";

/** Fetched when it is opened for the first time. */
const FilesPanel = late(() => import("./files-panel").then((module) => module.FilesPanel));

interface Props {
  conversationId: string;
  /** Leads to the message with this number. */
  onShow(seq: number): void;
}

/** Leads from a conversation to all of its files. */
export function FilesButton({ conversationId, onShow }: Props) {
  const t = useTranslations("attachments");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          // Safari does not focus a pressed button, and the focus comes back to where it was.
          currentTarget.focus();
          // Where it could not be fetched, the next press tries again.
          FilesPanel.fetchAhead();
          setIsOpen(true);
        }}
        className="inline-flex min-h-10 shrink-0 items-center gap-2 rounded-full px-2.5 font-medium text-ink-soft text-sm hover:bg-sand hover:text-ink"
      >
        <FolderOpen aria-hidden="true" className="size-5" />
        <span className="@max-xl:sr-only">{t("files")}</span>
      </button>
      {isOpen && <FilesPanel conversationId={conversationId} onShow={onShow} onClose={() => setIsOpen(false)} />}
    </>
  );
}
