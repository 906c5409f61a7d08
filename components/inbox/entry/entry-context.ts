"use client";

import { createContext, useContext } from "react";
import type { ConversationView } from "@/lib/conversations/types";
import type { EntryChange } from "@/lib/inbox/types";

export type ToggledMark = "starred" | "archived" | "muted" | "unread";

export interface EntryDoings {
  /** Makes a change at once and says what was done, with a way back; when it fails it is taken back and that is said. */
  act(conversation: ConversationView, change: EntryChange): void;
  /** The same with a mark that is put on, or taken off where it is there. */
  toggle(conversation: ConversationView, mark: ToggledMark): void;
  /** Makes a change at once without a word; answers whether it was made. */
  save(conversation: ConversationView, change: EntryChange): Promise<boolean>;
  /** The same, and says so when it was taken back. */
  make(conversation: ConversationView, change: EntryChange): Promise<boolean>;
  /** Says what was done to a conversation that was `before`, with a way back. */
  tell(before: ConversationView, change: EntryChange): void;
}

export const EntryContext = createContext<EntryDoings>({
  act() {},
  toggle() {},
  save: async () => false,
  make: async () => false,
  tell() {},
});

/** Changes what is one's own about a conversation: star, archive, mute, unread, snooze, turn, labels, note. */
export function useEntryActions(): EntryDoings {
  return useContext(EntryContext);
}
