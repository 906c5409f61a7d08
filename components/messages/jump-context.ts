"use client";

import { createContext, useContext } from "react";

/** Leads to the message numbered `seq` of the conversation shown, however far back it lies. */
export type JumpTo = (seq: number) => void;

export const JumpContext = createContext<JumpTo>(() => {});

/** @public Quotes lead to what they quote by this. */
export function useJump(): JumpTo {
  return useContext(JumpContext);
}
