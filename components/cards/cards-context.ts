"use client";

import { createContext, useContext } from "react";
import { useTalk } from "@/components/messages/talk-context";
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

/** Whether a person has written their review of an order, as far as the messages tell. */
export function useIsReviewed(orderId: string | undefined, personId: string | undefined): boolean {
  const known = [...useContext(CardsContext).values()];
  return known.some(
    ({ card: { order, reviewerIds } }) => order?.id === orderId && reviewerIds.some((id) => id === personId),
  );
}

/** Whether both have confirmed an agreement: when the page was made, or in a message since. */
export function useHasAgreements(): boolean {
  const had = useTalk()?.cards.hasAgreements ?? false;
  const known = [...useContext(CardsContext).values()];
  return had || known.some(({ card: { kind, agreedVersion } }) => kind === "agreement" && agreedVersion !== null);
}
