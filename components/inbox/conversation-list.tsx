"use client";

import { MessagesSquare } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTypists } from "@/components/realtime/use-typists";
import { Button, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ConversationPage } from "@/lib/conversations/types";
import { ConversationRow } from "./conversation-row";
import { useInbox } from "./use-inbox";

interface Props {
  viewerId: string;
  page: ConversationPage;
  /** The conversation that is open beside the list. */
  openId: string | null;
}

/** All conversations, newest activity on top. */
export function ConversationList({ viewerId, page, openId }: Props) {
  const t = useTranslations("inbox");
  const inbox = useInbox(viewerId, page);
  const isTyping = useTypists(viewerId);
  if (inbox.conversations.length === 0) {
    return (
      <EmptyState icon={MessagesSquare} title={t("emptyTitle")} text={t("emptyText")}>
        <Link href="/gigs" className={buttonClass()}>
          {t("emptyAction")}
        </Link>
      </EmptyState>
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-4">
      <ul aria-label={t("conversations")}>
        {inbox.conversations.map((conversation) => (
          <li key={conversation.id}>
            <ConversationRow
              conversation={conversation}
              viewerId={viewerId}
              isOpen={conversation.id === openId}
              isTyping={isTyping(conversation.id)}
            />
          </li>
        ))}
      </ul>
      {inbox.hasMore && (
        <div className="flex flex-col items-center gap-2 py-3">
          {inbox.hasFailed && <p className="text-danger text-sm">{t("moreFailed")}</p>}
          <Button variant="quiet" onClick={() => void inbox.loadMore()} disabled={inbox.isLoading}>
            {inbox.isLoading ? t("loadingMore") : t("showMore")}
          </Button>
        </div>
      )}
    </div>
  );
}
