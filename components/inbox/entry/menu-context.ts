"use client";

import { createContext, useContext } from "react";
import type { Anchor } from "@/components/ui/anchored-popover";
import type { ConversationView } from "@/lib/conversations/types";

/** Everything that can be done, or one thing that there is more to say about. */
export type MenuPage = "all" | "snooze" | "turn" | "labels" | "note" | "export";

export interface OpenedMenu {
  conversation: ConversationView;
  page: MenuPage;
  /** What opened it: it stands beside that, and the focus goes back there. */
  from: HTMLElement;
  /** Where it stands instead, such as a place that was pressed. */
  at?: Anchor;
}

export const MenuContext = createContext<(menu: OpenedMenu) => void>(() => {});

/** Opens what can be done with a conversation. */
export function useOpenMenu() {
  return useContext(MenuContext);
}
