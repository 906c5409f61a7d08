import type { MessageView } from "@/lib/messages/types";
import type { CardView } from "./types";

export interface KnownCard {
  /** As it was heard of last. */
  card: CardView;
  /** The place of its newest move, where it is shown in full. */
  moveSeq: number;
}

/** The cards that `messages`, oldest first, have moved, by id. */
export function cardsIn(messages: readonly MessageView[]): ReadonlyMap<string, KnownCard> {
  const all = new Map<string, KnownCard>();
  for (const { card, move, seq } of messages) {
    if (!card || !move) continue;
    const known = all.get(card.id);
    all.set(card.id, { card: known && known.card.rev > card.rev ? known.card : card, moveSeq: seq });
  }
  return all;
}
