"use client";

import { type ReactNode, useEffect, useMemo } from "react";
import { useRealtimeSignals } from "@/components/realtime/realtime-context";
import { useAddressFields } from "@/components/site/address";
import { useFold } from "@/components/site/use-fold";
import type { ConversationPage } from "@/lib/conversations/types";
import { ALL, listIn } from "@/lib/inbox/list-rules";
import { extentOf } from "@/lib/inbox/reach";
import { receive as fold, openInbox } from "@/lib/inbox/state";
import { FoldContext, ListContext, StateContext } from "./inbox-context";
import { inputsOf } from "./signal-inputs";
import { useListPages } from "./use-list-pages";
import { useMissing } from "./use-missing";
import { useRows } from "./use-rows";

interface Props {
  viewerId: string;
  /** The first of all conversations. */
  page: ConversationPage;
  /** The conversation that is open beside the list. */
  openId: string | null;
  children: ReactNode;
}

/** The viewer's conversations as this tab knows them, kept true by events and by asking anew, and the list in view. */
export function InboxProvider({ viewerId, page, openId, children }: Props) {
  const [state, receive, read] = useFold(fold, () => openInbox(viewerId, ALL, page));
  const query = useAddressFields();
  const [filter, label] = [query.get("filter"), query.get("label")];
  const list = useMemo(() => listIn({ filter, label }), [filter, label]);
  const { asking, reload, loadMore, refresh } = useListPages(list, { receive, read });
  useMissing(state, receive);
  // What happened since the server rendered the list, or since it was left, was told to nobody here.
  useEffect(reload, [reload]);
  useRealtimeSignals((signal) => {
    // Of a label that is gone, only the server knows that none of its rows is there any more.
    if (signal.name === "catch-up" || (signal.name === "labels:changed" && list.labelId)) reload();
    else for (const input of inputsOf(viewerId, signal)) receive(input);
  });

  const inFold = useMemo(() => ({ viewerId, receive, read }), [viewerId, receive, read]);
  const rows = useRows(state, list, openId);
  const hasMore = extentOf(state.lists, list)?.nextCursor !== null;
  const inView = useMemo(
    () => ({ list, rows, hasMore, asking, loadMore, reload, refresh }),
    [list, rows, hasMore, asking, loadMore, reload, refresh],
  );
  return (
    <FoldContext value={inFold}>
      <StateContext value={state}>
        <ListContext value={inView}>{children}</ListContext>
      </StateContext>
    </FoldContext>
  );
}
