"use client";

import { createContext, useContext } from "react";

/** Which row of the list keys and actions are about. */
export interface Selection {
  /** All that is in the list as far as it is known, in order. */
  ids: readonly string[];
  /** The conversation that is open beside the list. */
  openId: string | null;
  /** The row that was chosen last, or else the open one; where it has left the list, the one that took its place. */
  selectedId: string | null;
  /** Chooses a row without moving the focus; null takes the choice back. */
  select(id: string | null): void;
  /** Chooses the row after the selected one, or the one before, brings it into view and gives it the focus. */
  step(by: 1 | -1): void;
  /** The row to bring into view and give the focus; a new object each time. */
  sought: { id: string } | null;
}

export const SelectionContext = createContext<Selection>({
  ids: [],
  openId: null,
  selectedId: null,
  select: () => {},
  step: () => {},
  sought: null,
});

export function useSelection(): Selection {
  return useContext(SelectionContext);
}
