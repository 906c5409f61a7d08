"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { MAX_REPLY_BODY_LENGTH, MAX_REPLY_NAME_LENGTH } from "@/lib/messages/reply-rules";
import type { SavedReplyView } from "@/lib/messages/types";

type Fields = Pick<SavedReplyView, "name" | "body">;

interface Props {
  /** What is changed; a new one is written without. */
  reply?: SavedReplyView;
  /** Answers why it was refused, or null. */
  onSave(fields: Fields): Promise<string | null>;
  onClose(): void;
}

/** Writes a saved reply. */
export function ReplyForm({ reply, onSave, onClose }: Props) {
  const t = useTranslations("messages");
  const id = useId();
  const [name, setName] = useState(reply?.name ?? "");
  const [body, setBody] = useState(reply?.body ?? "");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  async function save() {
    setIsSaving(true);
    const answer = await onSave({ name, body });
    setIsSaving(false);
    setRefusal(answer);
    if (answer === null) onClose();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onClose();
      }}
      className="flex flex-col gap-3"
    >
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      <Field
        label={t("replyName")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={MAX_REPLY_NAME_LENGTH}
        dir="auto"
        required
        autoFocus
      />
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="font-medium text-sm">
          {t("replyBody")}
        </label>
        <textarea
          id={id}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          maxLength={MAX_REPLY_BODY_LENGTH}
          rows={4}
          dir="auto"
          required
          aria-describedby={`${id}-note`}
          className="field-sizing-content min-h-28 rounded-xl border border-line bg-surface px-4 py-2.5"
        />
        <p id={`${id}-note`} className="text-ink-soft text-sm">
          {t("replyHint")}
        </p>
      </div>
      <div className="flex gap-2">
        <Button type="submit" disabled={isSaving}>
          {t("save")}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
