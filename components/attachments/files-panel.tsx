"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useModal } from "@/components/ui/use-modal";
import type { AttachmentType } from "@/lib/attachments/types";
import { FilesBar } from "./files-bar";
import { FilesList } from "./files-list";
import { useFiles } from "./use-files";
import { ZipBar } from "./zip-bar";

interface Props {
  conversationId: string;
  onShow(seq: number): void;
  onClose(): void;
}

/** All files of a conversation, newest first: a panel at the side, and on a phone the whole screen. */
export function FilesPanel({ conversationId, onShow, onClose }: Props) {
  const t = useTranslations("attachments");
  const dialog = useRef<HTMLDialogElement>(null);
  const [type, setType] = useState<AttachmentType | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
  const files = useFiles(conversationId, type);
  useModal(dialog);

  function show(seq: number) {
    dialog.current?.close();
    onShow(seq);
  }

  return (
    <dialog
      ref={dialog}
      aria-label={t("panel")}
      onClose={onClose}
      closedby="any"
      className="fixed inset-y-0 start-auto end-0 m-0 h-dvh max-h-none w-dvw max-w-none flex-col border-line border-s bg-canvas text-ink backdrop:bg-black/40 open:flex sm:w-112"
    >
      <FilesBar
        type={type}
        onType={(next) => {
          setType(next);
          setSelected(selected && new Set());
        }}
        isSelecting={selected !== null}
        onSelecting={(isSelecting) => setSelected(isSelecting ? new Set() : null)}
      />
      <FilesList files={files} selected={selected} onSelect={setSelected} onShow={show} />
      {selected && selected.size > 0 && <ZipBar conversationId={conversationId} ids={[...selected]} />}
    </dialog>
  );
}
