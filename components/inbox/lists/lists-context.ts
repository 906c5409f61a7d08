"use client";

import { createContext, useContext } from "react";
import type { CountsView, LabelView } from "@/lib/inbox/types";

/** What lists the viewer has, and how much is in each. */
export interface Lists {
  counts: CountsView;
  /** By name. */
  labels: readonly LabelView[];
}

export const ListsContext = createContext<Lists | null>(null);

/** Throws outside of the inbox. */
export function useLists(): Lists {
  const lists = useContext(ListsContext);
  if (!lists) throw new Error("there is no inbox around this");
  return lists;
}
