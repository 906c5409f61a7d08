"use client";

import { useTranslations } from "next-intl";
import { useChanges } from "./changes-context";

interface Props {
  messageId: string;
  canUndo: boolean;
}

/** In the place of one's own message that is being unsent: for a moment there is a way back. */
export function Unsending({ messageId, canUndo }: Props) {
  const t = useTranslations("messages");
  const changes = useChanges();
  return (
    <p
      role="status"
      className="flex items-center gap-2 rounded-2xl border border-line border-dashed px-3.5 py-2 text-ink-soft italic"
    >
      {t("unsending")}
      {canUndo && (
        <button
          type="button"
          onClick={() => changes?.undo(messageId)}
          className="min-h-8 font-semibold text-accent-ink not-italic underline"
        >
          {t("undo")}
        </button>
      )}
    </p>
  );
}
