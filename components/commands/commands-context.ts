"use client";

import { createContext, useContext, useEffect } from "react";
import type { MenuPage } from "@/components/inbox/entry/menu-context";
import type { ConversationView } from "@/lib/conversations/types";
import type { EntryChange } from "@/lib/inbox/types";

/** What can be shown over any page: everything that can be found or done, or what the keys do. */
export type Shown = "palette" | "sheet";

/** The conversation that the commands are about, and what can be done with it. */
export interface Subject {
  conversation: ConversationView;
  act(change: EntryChange): void;
  /** Opens what there is more to say about. */
  openMenu(page: MenuPage): void;
}

/** Says it at the moment when commands are asked for; null for no conversation, and for one that is not known here yet. */
export type SubjectSource = () => Subject | null;

interface Commands {
  /** Fetches it when it is shown for the first time; without the network nothing happens. */
  show(what: Shown): void;
  /** Lets the commands do something with a conversation, until the answer is called. */
  offer(source: SubjectSource): () => void;
}

export const CommandsContext = createContext<Commands>({ show() {}, offer: () => () => {} });

export function useCommands(): Commands {
  return useContext(CommandsContext);
}

/** Offers a conversation to the commands while the component is there; `source` stays the same. */
export function useOffer(source: SubjectSource): void {
  const { offer } = useCommands();
  useEffect(() => offer(source), [offer, source]);
}
