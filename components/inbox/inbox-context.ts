"use client";

import { createContext, useContext } from "react";
import type { ConversationView } from "@/lib/conversations/types";
import { ALL, type InboxList } from "@/lib/inbox/list-rules";
import type { InboxInput, InboxState } from "@/lib/inbox/state";

/** The list that the address asks for, as far as it is known. */
export interface ListInView {
  list: InboxList;
  rows: readonly ConversationView[];
  /** Whether there is more than is known, or nothing is known yet. */
  hasMore: boolean;
  /** How asking for the list itself and for its next page stands. */
  asking: Asking;
  /** Asks for the next page, unless that is underway. */
  loadMore(): void;
  /** Asks for the list again from its top. */
  reload(): void;
  /** Asks for what stands from a row on again, where a reload does not reach as far. */
  refresh(index: number): void;
}

export interface Asking {
  top: Status;
  more: Status;
}

type Status = "done" | "underway" | "failed";

/** How whatever is in the inbox changes what is known of it. Stays the same, whatever happens. */
export interface InboxFold {
  viewerId: string;
  receive(input: InboxInput): void;
  /** What is known at this moment, before the next rendering too. */
  read(): InboxState;
}

export const ListContext = createContext<ListInView>({
  list: ALL,
  rows: [],
  hasMore: false,
  asking: { top: "done", more: "done" },
  loadMore: () => {},
  reload: () => {},
  refresh: () => {},
});

/** All that is known; whoever reads it is drawn anew with every change. */
export const StateContext = createContext<InboxState | null>(null);

export const FoldContext = createContext<InboxFold | null>(null);

export function useListInView(): ListInView {
  return useContext(ListContext);
}

/** Throws outside of the inbox. */
export function useInboxFold(): InboxFold {
  const fold = useContext(FoldContext);
  if (!fold) throw new Error("there is no inbox around this");
  return fold;
}
