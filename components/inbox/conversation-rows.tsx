"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { useTypists } from "@/components/realtime/use-typists";
import { addressOf, keyOf } from "@/lib/inbox/list-rules";
import { within } from "@/lib/inbox/window";
import { useInboxFold, useListInView } from "./inbox-context";
import { ListEnd } from "./list-end";
import { ListRow } from "./list-row";
import { useLists } from "./lists/lists-context";
import { useSelection } from "./selection-context";
import { usePeople } from "./use-people";
import { useRowFocus } from "./use-row-focus";
import { ROW_REM, useRowWindow } from "./use-row-window";

/** So many rows before the end of what is known, more is asked for. */
const ASK_AHEAD = 20;

/** The rows of the list in view, of which only those near what is seen are in the page. */
export function ConversationRows() {
  const t = useTranslations("inbox");
  const { viewerId } = useInboxFold();
  const { list, rows, hasMore, asking, loadMore, refresh } = useListInView();
  const { ids, openId } = useSelection();
  const { labels } = useLists();
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, bringIntoView } = useRowWindow(scroller, rows, keyOf(list));
  const { kept, handlers } = useRowFocus(scroller, ids, bringIntoView);
  const { from, to } = within(shown, rows.length);
  const indexes = rows.flatMap(({ id }, index) => ((index >= from && index < to) || kept.includes(id) ? index : []));
  const people = usePeople(
    useMemo(() => rows.slice(from, to).map(({ participant }) => participant.id), [rows, from, to]),
  );
  const isTyping = useTypists(viewerId);

  useRealtimeSignals(({ name }) => {
    if (name === "catch-up") refresh(shown.from);
  });
  // What has failed is not tried again and again.
  const isNearEnd = hasMore && asking.more === "done" && shown.to + ASK_AHEAD >= rows.length;
  useEffect(() => {
    if (isNearEnd) loadMore();
  }, [isNearEnd, loadMore]);

  return (
    <div
      ref={scroller}
      {...handlers}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-4 [overflow-anchor:none]"
    >
      <ul aria-label={t("conversations")} style={{ height: `${rows.length * ROW_REM}rem` }} className="relative">
        {indexes.map((index) => {
          const conversation = rows[index];
          return (
            conversation && (
              <ListRow
                key={conversation.id}
                conversation={conversation}
                viewerId={viewerId}
                href={addressOf(list, conversation.id)}
                isOpen={conversation.id === openId}
                isTyping={isTyping(conversation.id)}
                isHere={people.isHere(conversation.participant.id)}
                now={people.now}
                labels={labels}
                index={index}
                count={hasMore ? -1 : rows.length}
              />
            )
          );
        })}
      </ul>
      {hasMore && <ListEnd />}
    </div>
  );
}
