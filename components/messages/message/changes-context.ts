"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { type LocalChange, UNCHANGED } from "@/lib/messages/optimistic";
import type { Changes } from "./changes-model";

/** Null where a conversation is only about to begin: there is nothing to change yet. */
export const ChangesContext = createContext<Changes | null>(null);

export function useChanges(): Changes | null {
  return useContext(ChangesContext);
}

/** What its reader is doing to one message. */
export function useChange(id: string): LocalChange {
  const changes = useChanges();
  return useSyncExternalStore(
    changes?.subscribe ?? subscribeToNothing,
    () => changes?.of(id) ?? UNCHANGED,
    () => UNCHANGED,
  );
}

function subscribeToNothing() {
  return () => {};
}
