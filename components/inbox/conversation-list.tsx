"use client";

import { useEffect } from "react";
import { ConversationRows } from "./conversation-rows";
import { EmptyPart } from "./empty-part";
import { useListInView } from "./inbox-context";
import { ListFailed } from "./list-failed";
import { ListLoading } from "./list-skeleton";
import { LateSnoozedUntil } from "./row/late-snoozed-until";

/** The conversations of the list in view, newest activity on top. */
export function ConversationList() {
  const { rows, hasMore, asking, loadMore, reload } = useListInView();
  const isGone = rows.length === 0 && hasMore && asking.top === "done" && asking.more === "done";
  useEffect(LateSnoozedUntil.fetchAhead, []);
  // All that was known has left the list meanwhile.
  useEffect(() => {
    if (isGone) loadMore();
  }, [isGone, loadMore]);
  const hasFailed = asking.top === "failed" || asking.more === "failed";
  if (rows.length > 0) return <ConversationRows />;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-2">
      {!hasMore && <EmptyPart />}
      {hasMore && hasFailed && <ListFailed onRetry={reload} />}
      {hasMore && !hasFailed && <ListLoading />}
    </div>
  );
}
