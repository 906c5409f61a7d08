"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ConversationRows } from "./conversation-rows";
import { EmptyList } from "./empty-list";
import { useListInView } from "./inbox-context";
import { ListFailed } from "./list-failed";
import { ListSkeleton } from "./list-skeleton";

/** How many rows are drawn of a list that nothing is known of. */
const SKELETONS = 8;

/** The conversations of the list in view, newest activity on top. */
export function ConversationList() {
  const t = useTranslations("inbox");
  const { rows, hasMore, asking, loadMore } = useListInView();
  const isGone = rows.length === 0 && hasMore && asking.top === "done" && asking.more === "done";
  // All that was known has left the list meanwhile.
  useEffect(() => {
    if (isGone) loadMore();
  }, [isGone, loadMore]);
  const hasFailed = asking.top === "failed" || asking.more === "failed";
  if (rows.length > 0) return <ConversationRows />;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-2">
      {!hasMore && <EmptyList />}
      {hasMore && hasFailed && <ListFailed />}
      {hasMore && !hasFailed && (
        <>
          <p role="status" className="sr-only">
            {t("loading")}
          </p>
          <ListSkeleton count={SKELETONS} />
        </>
      )}
    </div>
  );
}
