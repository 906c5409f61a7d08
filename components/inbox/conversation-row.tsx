"use client";

import Link, { useLinkStatus } from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OutboxHint } from "@/components/messages/outbox/hint";
import { Avatar } from "@/components/ui/avatar";
import { TypingDots } from "@/components/ui/typing-dots";
import type { ConversationView } from "@/lib/conversations/types";
import { RowPreview } from "./row-preview";
import { RowTime } from "./row-time";
import { UnreadBadge } from "./unread-badge";

interface Props {
  conversation: ConversationView;
  viewerId: string;
  isOpen: boolean;
  /** The other person is writing at this moment. */
  isTyping: boolean;
}

/** One conversation in the list: who, what was said last, when, and how much of it is unread. */
export function ConversationRow({ conversation, viewerId, isOpen, isTyping }: Props) {
  const { id, participant, unreadCount, updatedAt } = conversation;
  const isUnread = unreadCount > 0;
  return (
    <Link
      href={`/inbox/${id}`}
      data-row={id}
      aria-current={isOpen ? "page" : undefined}
      className="flex min-w-0 flex-1 items-center gap-3 rounded-2xl px-3 py-3 group-hover/row:bg-sand aria-[current]:bg-accent-soft"
    >
      <OpeningMark>
        <Avatar name={participant.name} image={participant.image} />
      </OpeningMark>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span
            dir="auto"
            className={`min-w-0 flex-1 truncate text-start ${isUnread ? "font-semibold" : "font-medium"}`}
          >
            {participant.name}
          </span>
          <RowTime at={updatedAt} />
        </span>
        <span className="flex items-center gap-2">
          {isTyping ? (
            <Typing />
          ) : (
            <span
              dir="auto"
              className={`min-w-0 flex-1 truncate text-start text-sm ${isUnread ? "text-ink" : "text-ink-soft"}`}
            >
              <RowPreview conversation={conversation} viewerId={viewerId} />
            </span>
          )}
          <OutboxHint viewerId={viewerId} conversationId={id} />
          <UnreadBadge count={unreadCount} />
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

/** Shows that a chosen conversation is on its way, on a line where that takes a while. */
function OpeningMark({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return <span className={pending ? "animate-pulse" : undefined}>{children}</span>;
}
