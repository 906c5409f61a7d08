"use client";

import { createContext, useContext } from "react";
import type { KnownCard } from "@/lib/cards/newest";
import type { CardView } from "@/lib/cards/types";

/** The cards that the messages of a conversation have moved, by id. */
export const CardsContext = createContext<ReadonlyMap<string, KnownCard>>(new Map());

/** A card as it stands by now, and where it was moved last. */
export function useNewestCard(card: CardView): KnownCard {
  const known = useContext(CardsContext).get(card.id);
  if (!known) return { card, moveSeq: 0 };
  return known.card.rev >= card.rev ? known : { ...known, card };
}
