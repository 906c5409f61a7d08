"use client";

import { createContext, useContext } from "react";

export interface Editing {
  /** Opens the editor of the message numbered `seq`, if it may be edited still; tells whether it may. */
  startEditing(seq: number): boolean;
  /** The same with one's newest message. */
  editLast(): boolean;
}

export const EditingContext = createContext<Editing>({ startEditing: () => false, editLast: () => false });

export function useEditing(): Editing {
  return useContext(EditingContext);
}
