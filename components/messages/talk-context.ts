"use client";

import { createContext, useContext } from "react";
import type { CardsStanding } from "@/lib/cards/types";
import type { Participant } from "@/lib/conversations/types";

/** The conversation that a message stands in, as one of its two people has it open. */
export interface Talk {
  id: string;
  viewerId: string;
  participant: Participant;
  cards: CardsStanding;
  /** Whether files can be sent at all. */
  canAttach: boolean;
}

/** Null where a conversation is only about to begin: there is nothing to answer yet. */
export const TalkContext = createContext<Talk | null>(null);

export function useTalk(): Talk | null {
  return useContext(TalkContext);
}
