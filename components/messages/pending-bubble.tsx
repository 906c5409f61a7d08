"use client";

import { useTranslations } from "next-intl";
import type { PendingMessage } from "@/lib/messages/pending";
import { continuesGroup } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import { MessageBubble } from "./message-bubble";

interface Props {
  pending: PendingMessage;
  viewerId: string;
  /** What stands above it, confirmed or not. */
  previous: Pick<MessageView, "senderId" | "createdAt"> | undefined;
  onRetry(): void;
  onDiscard(): void;
}

/** One's own message that is not confirmed yet: on its way, or refused with the reason and two ways on. */
export function PendingBubble({ pending, viewerId, previous, onRetry, onDiscard }: Props) {
  const t = useTranslations("messages");
  const message = { ...pending, senderId: viewerId, editedAt: null, deletedAt: null };
  return (
    <MessageBubble
      message={message}
      senderName=""
      isOwn
      // As it will be once it is confirmed, so that it does not move then.
      isFirstOfGroup={!continuesGroup(previous, message)}
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
