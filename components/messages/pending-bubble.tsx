"use client";

import { useTranslations } from "next-intl";
import type { PendingMessage } from "@/lib/messages/state";
import { MessageBubble } from "./message-bubble";

interface Props {
  pending: PendingMessage;
  onRetry(): void;
  onDiscard(): void;
}

/** One's own message that is not confirmed yet: on its way, or refused with the reason and two ways on. */
export function PendingBubble({ pending, onRetry, onDiscard }: Props) {
  const t = useTranslations("messages");
  const message = { ...pending, editedAt: null, deletedAt: null };
  return (
    <MessageBubble
      message={message}
      senderName=""
      isOwn
      isFirstOfGroup
      isLastOfGroup
      status={
        pending.refusal ? (
          <p role="alert" className="flex flex-wrap items-center justify-end gap-x-3 text-danger text-sm">
            <span>{pending.refusal.message}</span>
            <button type="button" onClick={onRetry} className="min-h-8 font-semibold underline">
              {t("retry")}
            </button>
            <button type="button" onClick={onDiscard} className="min-h-8 font-semibold underline">
              {t("discard")}
            </button>
          </p>
        ) : (
          <p className="text-ink-soft text-xs">{t("sending")}</p>
        )
      }
    />
  );
}
