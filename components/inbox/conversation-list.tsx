"use client";

import { MessagesSquare } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useTypists } from "@/components/realtime/use-typists";
import { Button, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ConversationRow } from "./conversation-row";
import { RowFrame } from "./entry/row-frame";
import { useInboxFold, useListInView } from "./inbox-context";
import { useSelection } from "./selection-context";

/** The conversations of the list in view, newest activity on top. */
export function ConversationList() {
  const t = useTranslations("inbox");
  const { viewerId } = useInboxFold();
  const { rows, hasMore, asking, loadMore } = useListInView();
  const { openId, sought } = useSelection();
  const isTyping = useTypists(viewerId);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (sought) list.current?.querySelector<HTMLElement>(`[data-row="${sought.id}"]`)?.focus();
  }, [sought]);
  if (rows.length === 0 && !hasMore) {
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
      <ul ref={list} aria-label={t("conversations")}>
        {rows.map((conversation) => (
          <li key={conversation.id}>
            <RowFrame conversation={conversation}>
              <ConversationRow
                conversation={conversation}
                viewerId={viewerId}
                isOpen={conversation.id === openId}
                isTyping={isTyping(conversation.id)}
              />
            </RowFrame>
          </li>
        ))}
      </ul>
      {hasMore && (
        <div className="flex flex-col items-center gap-2 py-3">
          {asking.status === "failed" && <p className="text-danger text-sm">{t("moreFailed")}</p>}
          <Button variant="quiet" onClick={loadMore} disabled={asking.status === "underway"}>
            {asking.status === "underway" ? t("loadingMore") : t("showMore")}
          </Button>
        </div>
      )}
    </div>
  );
}
