"use client";

import { createContext, useContext } from "react";
import type { MessageContext } from "@/lib/marketplace/types";
import type { Lane } from "@/lib/messages/lane-rules";

export interface Lanes {
  /** The one that alone is shown; null while everything is. */
  lane: Lane | null;
  /** What was opened last, as far as it was known then; not always this lane. */
  opened: MessageContext | null;
  /** Where a lane opens, or (null) the whole conversation. */
  addressOf(lane: Lane | null): string;
  open(lane: Lane | null, context?: MessageContext | null): void;
  /** Leads out of a lane, to this message among all others. */
  show(seq: number): void;
}

/** Null where a conversation is only about to begin. */
export const LanesContext = createContext<Lanes | null>(null);

export function useLanes(): Lanes | null {
  return useContext(LanesContext);
}
