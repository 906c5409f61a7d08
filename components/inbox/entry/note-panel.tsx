"use client";

import { LockKeyhole, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { useConversation } from "@/components/inbox/use-conversation";
import { useModal } from "@/components/ui/use-modal";
import type { ConversationView } from "@/lib/conversations/types";
import { MAX_NOTE_LENGTH } from "@/lib/inbox/rules";
import { useEntryActions } from "./entry-context";
import { useNote } from "./use-note";

interface Props {
  conversation: ConversationView;
  onClose(): void;
}

/** What one keeps in mind about the other person, saved while it is written. */
export function NotePanel({ conversation: given, onClose }: Props) {
  const t = useTranslations("inbox.entry");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const conversation = useConversation(given);
  const { tell } = useEntryActions();
  const [opened] = useState(conversation);
  const { text, state, write, flush } = useNote(conversation);
  useModal(dialog);

  function close() {
    if (text.trim() !== opened.note) tell(opened, { note: text });
    onClose();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={close}
      closedby="any"
      className="m-auto w-128 max-w-[calc(100dvw-1rem)] flex-col gap-3 rounded-2xl border border-line bg-surface p-5 text-ink shadow-card backdrop:bg-black/40 open:flex max-sm:mb-2"
    >
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 id={`${id}-title`} className="font-semibold text-lg">
            {t("note", { name: conversation.participant.name })}
          </h2>
          <p className="flex items-center gap-1.5 text-ink-soft text-sm">
            <LockKeyhole aria-hidden="true" className="size-3.5" />
            {t("noteText")}
          </p>
        </div>
        <form method="dialog">
          <button type="submit" aria-label={t("close")} className="block rounded-full p-2.5 hover:bg-sand">
            <X aria-hidden="true" className="size-5" />
          </button>
        </form>
      </header>
      <textarea
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-left`}
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={() => void flush()}
        maxLength={MAX_NOTE_LENGTH}
        placeholder={t("notePlaceholder")}
        rows={5}
        dir="auto"
        autoFocus
        className="field-sizing-content max-h-80 min-h-32 rounded-xl border border-line bg-canvas px-4 py-2.5 placeholder:text-ink-soft"
      />
      <footer className="flex min-h-6 items-center justify-between gap-3 text-ink-soft text-sm">
        <span role="status" className={state === "failed" ? "text-danger" : ""}>
          {state && t("noteState", { state })}
        </span>
        <span id={`${id}-left`} className="tabular-nums">
          {t("noteLeft", { count: MAX_NOTE_LENGTH - text.length })}
        </span>
      </footer>
    </dialog>
  );
}
