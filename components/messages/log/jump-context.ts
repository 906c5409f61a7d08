"use client";

import { createContext, useContext } from "react";

/** Where the conversation ends, as a place to lead to. */
export const NEWEST = Number.POSITIVE_INFINITY;

/** Leads to the message numbered `seq` of the conversation shown, however far back it lies. */
export type JumpTo = (seq: number) => void;

export const JumpContext = createContext<JumpTo>(() => {});

export function useJump(): JumpTo {
  return useContext(JumpContext);
}
