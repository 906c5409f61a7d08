"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { useModal } from "@/components/ui/use-modal";
import type { ConversationView } from "@/lib/conversations/types";
import { ExportForm } from "./export-form";
import { ExportList } from "./export-list";
import { useExports } from "./use-exports";

interface Props {
  conversation: ConversationView;
  onClose(): void;
}

/** Has a conversation exported, and keeps what was: above what to take, below what there is. */
export function ExportPanel({ conversation, onClose }: Props) {
  const t = useTranslations("exports");
  const tEntry = useTranslations("inbox.entry");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const exports = useExports(conversation.id);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={onClose}
      closedby="any"
      className="m-auto max-h-[calc(100dvh-1rem)] w-128 max-w-[calc(100dvw-1rem)] flex-col gap-5 overflow-y-auto rounded-3xl border border-line bg-surface p-5 text-ink shadow-card backdrop:bg-black/40 open:flex max-sm:mb-2 sm:p-6"
    >
      <header className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-col gap-1.5">
          <h2 id={`${id}-title`} className="font-semibold text-xl">
            {tEntry("export", { name: conversation.participant.name })}
          </h2>
          <p id={`${id}-text`} className="text-ink-soft text-sm">
            {t("text")}
          </p>
        </div>
        <form method="dialog">
          <button type="submit" aria-label={t("close")} className="-me-2 block rounded-full p-3 hover:bg-sand">
            <X aria-hidden="true" className="size-5" />
          </button>
        </form>
      </header>
      <ExportForm conversationId={conversation.id} exports={exports} />
      <ExportList exports={exports} />
    </dialog>
  );
}
