"use client";

import { createContext, useContext } from "react";
import type { MessageView } from "@/lib/messages/types";

export interface OpenActions {
  message: MessageView;
  /** What the menu stands beside. */
  anchor: HTMLElement;
  /** Everything, the reactions alone, or every emoji to react with. */
  kind: "all" | "reactions" | "picker";
}

export const ActionsContext = createContext<(actions: OpenActions) => void>(() => {});

/** Opens what can be done with a message. */
export function useOpenActions() {
  return useContext(ActionsContext);
}
