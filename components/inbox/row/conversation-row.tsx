"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { UnreadBadge } from "@/components/inbox/unread-badge";
import { OutboxHint } from "@/components/messages/outbox/hint";
import { TypingDots } from "@/components/ui/typing-dots";
import type { ConversationView } from "@/lib/conversations/types";
import type { LabelView } from "@/lib/inbox/types";
import { LateSnoozedUntil } from "./late-snoozed-until";
import { LabelDots, RowMarks, TurnMark } from "./row-marks";
import { RowPerson } from "./row-person";
import { previewDirection, RowPreview } from "./row-preview";
import { RowTime } from "./row-time";

export interface RowProps {
  conversation: ConversationView;
  viewerId: string;
  /** Where it opens. */
  href: string;
  isOpen: boolean;
  /** The other person is writing at this moment. */
  isTyping: boolean;
  /** The other person is on the market at this moment. */
  isHere: boolean;
  /** By the server's clock. */
  now: number;
  /** All of the viewer's. */
  labels: readonly LabelView[];
}

/** One conversation in the list: who, what was said last, when, how much of it is unread, and what one made of it. */
export function ConversationRow({ conversation, viewerId, href, isOpen, isTyping, isHere, now, labels }: RowProps) {
  const { id, participant, unreadCount, mutedAt, updatedAt, snoozedAt, archivedAt, labelIds } = conversation;
  const isUnread = unreadCount > 0;
  return (
    <Link
      href={href}
      // A list of thousands would ask for all that it is scrolled past.
      prefetch={false}
      data-row={id}
      aria-current={isOpen ? "page" : undefined}
      className="group flex h-full min-w-0 flex-1 items-center gap-3 rounded-2xl px-3 group-hover/row:bg-sand aria-[current]:bg-accent-soft"
    >
      <RowPerson participant={participant} isHere={isHere} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-1.5">
          <span dir="auto" className={`min-w-0 truncate text-start ${isUnread ? "font-semibold" : "font-medium"}`}>
            {participant.name}
          </span>
          <RowMarks conversation={conversation} />
          <span className="flex-1" />
          {snoozedAt && !archivedAt ? (
            <LateSnoozedUntil until={conversation.snoozedUntil} now={now} />
          ) : (
            <RowTime at={updatedAt} now={now} isNews={isUnread && mutedAt === null} />
          )}
        </span>
        <span className="flex items-center gap-1.5">
          {isTyping ? (
            <Typing />
          ) : (
            <span
              dir={previewDirection(conversation)}
              className={`min-w-0 flex-1 truncate text-start text-sm ${isUnread ? "text-ink" : "text-ink-soft"}`}
            >
              <RowPreview conversation={conversation} viewerId={viewerId} />
            </span>
          )}
          <OutboxHint viewerId={viewerId} conversationId={id} />
          <LabelDots labels={labels.filter((label) => labelIds.includes(label.id))} />
          <TurnMark conversation={conversation} />
          <UnreadBadge count={unreadCount} isMuted={mutedAt !== null} />
        </span>
      </span>
    </Link>
  );
}

function Typing() {
  const t = useTranslations("inbox");
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2 text-accent-ink text-sm">
      {t("typing")}
      <TypingDots />
    </span>
  );
}
