"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { focusComposer } from "@/components/messages/composer/focus-composer";
import { isTouchFirst } from "@/components/site/touch-first";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import { ChangeProblem } from "./change-problem";
import { useChange, useChanges } from "./changes-context";

/** One's own message while it is written anew, in its own place. */
export function MessageEditor({ message, draft }: { message: MessageView; draft: string }) {
  const t = useTranslations("messages");
  const id = useId();
  const changes = useChanges();
  const { problem } = useChange(message.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const body = draft.trim();
  const excess = body.length - MAX_BODY_LENGTH;
  const canSave = excess <= 0 && (body !== "" || message.attachments.length > 0);

  // Whenever it is drawn: it may stand there already when it is opened again.
  useEffect(() => {
    if (!field.current || !changes?.takeOpened(message.id)) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  });

  function end(act: () => void) {
    act();
    if (!isTouchFirst()) focusComposer();
  }

  function save() {
    if (!canSave) return;
    end(() => (body === message.body ? changes?.write(message.id, null) : changes?.edit(message.id, body)));
  }

  function onKeyDown(event: KeyboardEvent) {
    // The log has arrow keys of its own.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") end(() => changes?.write(message.id, null));
    if (event.key !== "Enter" || event.shiftKey || isTouchFirst()) return;
    event.preventDefault();
    save();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="flex w-128 max-w-full flex-col gap-2"
    >
      <textarea
        ref={field}
        dir="auto"
        value={draft}
        onChange={(event) => changes?.write(message.id, event.target.value)}
        onKeyDown={onKeyDown}
        aria-label={t("editor")}
        aria-describedby={`${id}-keys`}
        className="field-sizing-content max-h-60 min-h-11 w-full resize-none rounded-2xl border border-accent-ink bg-canvas px-3.5 py-2 text-ink"
      />
      <p id={`${id}-keys`} className="sr-only">
        {t("editorKeys")}
      </p>
      {excess > 0 && <p className="text-danger text-sm">{t("tooLong", { count: excess })}</p>}
      <ChangeProblem messageId={message.id} />
      <div className="flex justify-end gap-2">
        <EditorButton onClick={() => end(() => changes?.write(message.id, null))} label={t("cancelEdit")} />
        <EditorButton isMain disabled={!canSave} label={problem ? t("retry") : t("saveEdit")} />
      </div>
    </form>
  );
}

interface ButtonProps {
  label: string;
  isMain?: boolean;
  disabled?: boolean;
  onClick?(): void;
}

function EditorButton({ label, isMain = false, ...props }: ButtonProps) {
  return (
    <button
      type={isMain ? "submit" : "button"}
      {...props}
      className={`min-h-9 rounded-full px-4 font-medium text-sm disabled:opacity-55 pointer-coarse:min-h-11 ${isMain ? "bg-accent text-on-accent hover:bg-accent-strong" : "bg-sand text-ink hover:bg-sand-strong"}`}
    >
      {label}
    </button>
  );
}
