"use client";

import { createContext, useContext } from "react";
import type { Panel } from "./use-panel";

/** Null outside a conversation. */
export const PanelContext = createContext<Panel | null>(null);

export function usePanelContext(): Panel | null {
  return useContext(PanelContext);
}
