import type { CardMove } from "@/lib/cards/types";
import type { OrderStep } from "@/lib/orders/types";

/** What happens to a card by itself, in the name of one of the two. */
const BY_ITSELF: readonly CardMove[] = ["expired", "reminded", "revealed"];

interface Said {
  senderId: string;
  step?: OrderStep | null | undefined;
  move?: CardMove | null | undefined;
}

/** In whose centre a message is listed: a step's or a move's other person, of what happens by itself both, of a mere message nobody. */
export function receiversOf(
  { initiatorId, recipientId }: { initiatorId: string; recipientId: string },
  { senderId, step, move }: Said,
): string[] {
  if (!step && !move) return [];
  if (move && BY_ITSELF.includes(move)) return [initiatorId, recipientId];
  return [senderId === initiatorId ? recipientId : initiatorId];
}
