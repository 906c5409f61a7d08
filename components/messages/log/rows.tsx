"use client";

import { PendingBubble } from "@/components/messages/outbox/pending-bubble";
import type { Thread } from "@/components/messages/use-thread";
import { useFoundSeq } from "@/components/search/marks-context";
import type { Participant } from "@/lib/conversations/types";
import type { PendingRow } from "@/lib/messages/talked-from";
import type { MessageView } from "@/lib/messages/types";
import { MessageRow } from "./message-row";

interface Props {
  messages: readonly MessageView[];
  viewerId: string;
  participant: Participant;
  firstUnreadSeq?: number | null;
  /** The first that is on its way, where it stands right below. */
  below: PendingRow | undefined;
  /** Whether later messages are left out. */
  hasNewer?: boolean;
}

/** Messages of a log, oldest first. */
export function Rows({ messages, viewerId, participant, firstUnreadSeq = null, below, hasNewer = false }: Props) {
  const foundSeq = useFoundSeq();
  const next = below && { senderId: viewerId, createdAt: below.createdAt, opens: below.opens };
  return messages.map((message, index) => (
    <MessageRow
      key={message.id}
      message={message}
      previous={messages[index - 1]}
      next={messages[index + 1] ?? next}
      participant={participant}
      isOwn={message.senderId === viewerId}
      isFirstUnread={message.seq === firstUnreadSeq}
      isFound={message.seq === foundSeq}
      isNewest={index === messages.length - 1 && !below && !hasNewer}
    />
  ));
}

interface PendingProps {
  rows: readonly PendingRow[];
  viewerId: string;
  /** What stands right above the first. */
  above: MessageView | undefined;
  thread: Pick<Thread, "retry" | "discard">;
}

/** What is on its way, in the order in which it was written. */
export function PendingRows({ rows, viewerId, above, thread }: PendingProps) {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    return (
      <PendingBubble
        key={row.clientId}
        pending={row}
        viewerId={viewerId}
        previous={before ? { ...before, senderId: viewerId } : above}
        onRetry={() => thread.retry(row.clientId)}
        onDiscard={() => thread.discard(row.clientId)}
      />
    );
  });
}
