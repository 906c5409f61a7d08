"use client";

import { MessageBubble } from "@/components/messages/message/message-bubble";
import { continuesGroup } from "@/lib/messages/rules";
import type { PendingRow } from "@/lib/messages/talked-from";
import type { MessageView } from "@/lib/messages/types";
import { PendingStatus } from "./pending-status";

interface Props {
  pending: PendingRow;
  viewerId: string;
  /** What stands above it, confirmed or not. */
  previous: Pick<MessageView, "senderId" | "createdAt"> | undefined;
  onRetry(): void;
  onDiscard(): void;
}

/** One's own message that is not confirmed yet. */
export function PendingBubble({ pending, viewerId, previous, onRetry, onDiscard }: Props) {
  const message = { ...pending, senderId: viewerId, editedAt: null, deletedAt: null };
  return (
    <MessageBubble
      message={message}
      senderName=""
      isOwn
      // As it will be once it is confirmed, so that it does not move then.
      isFirstOfGroup={!continuesGroup(previous, message)}
      isLastOfGroup
      status={<PendingStatus pending={pending} onRetry={onRetry} onDiscard={onDiscard} />}
    />
  );
}
