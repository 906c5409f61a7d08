"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NewVersionNotice } from "@/components/messages/outbox/new-version-notice";
import { ConnectionBanner } from "@/components/realtime/connection-banner";
import { ListOrResults } from "@/components/search/list-or-results";
import { SearchBox } from "@/components/search/search-box";
import { ToastsProvider } from "@/components/ui/toasts/toasts-provider";
import type { ConversationPage } from "@/lib/conversations/types";
import type { CountsView, LabelView } from "@/lib/inbox/types";
import { ConversationList } from "./conversation-list";
import { EntryActionsProvider } from "./entry/entry-actions-provider";
import { InboxProvider } from "./inbox-provider";
import { LateInboxKeys } from "./keys/late-inbox-keys";
import { FilterBar } from "./lists/filter-bar";
import { ListsProvider } from "./lists/lists-provider";
import { MoreLists } from "./lists/more-lists";
import { SelectionProvider } from "./selection-provider";

interface Props {
  viewerId: string;
  /** The first of all conversations. */
  page: ConversationPage;
  counts: CountsView;
  labels: readonly LabelView[];
  /** Whether single letters are shortcuts, as the viewer has set it. */
  hasLetterKeys: boolean;
  children: ReactNode;
}

/** List and conversation side by side where there is room; on a phone one of them. */
export function InboxPanes({ viewerId, page, counts, labels, hasLetterKeys, children }: Props) {
  const t = useTranslations("inbox");
  const segment = useSelectedLayoutSegment();
  const isOpen = segment !== null && segment !== "search";
  const openId = isOpen && segment !== "new" ? segment : null;
  // An open conversation has the first heading of the page.
  const Title = isOpen ? "h2" : "h1";
  return (
    <ListsProvider viewerId={viewerId} counts={counts} labels={labels}>
      <InboxProvider viewerId={viewerId} page={page} openId={openId}>
        <SelectionProvider openId={openId}>
          <ToastsProvider>
            <EntryActionsProvider>
              <LateInboxKeys hasLetters={hasLetterKeys} />
              <div className="flex h-[calc(100dvh-3.5rem-1px)] flex-col">
                <ConnectionBanner />
                <NewVersionNotice />
                <div className="mx-auto flex min-h-0 w-full max-w-7xl flex-1 border-line xl:border-x">
                  <aside
                    className={`flex min-h-0 flex-col border-line md:w-88 md:shrink-0 md:border-e ${isOpen ? "max-md:hidden" : "max-md:w-full"}`}
                  >
                    <div className="flex min-w-0 items-center justify-between gap-3 ps-5 pe-4 pt-4 pb-2.5">
                      <Title className="font-semibold text-xl">{t("title")}</Title>
                      <MoreLists />
                    </div>
                    <SearchBox />
                    <ListOrResults viewerId={viewerId}>
                      <FilterBar />
                      <ConversationList />
                    </ListOrResults>
                  </aside>
                  <div className={`flex min-h-0 min-w-0 flex-1 flex-col bg-surface ${isOpen ? "" : "max-md:hidden"}`}>
                    {children}
                  </div>
                </div>
              </div>
            </EntryActionsProvider>
          </ToastsProvider>
        </SelectionProvider>
      </InboxProvider>
    </ListsProvider>
  );
}
