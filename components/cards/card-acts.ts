import type { CardMove, CardView } from "@/lib/cards/types";

const ACTS = [
  ...(["offer_accepted", "offer_countered", "offer_declined", "offer_withdrawn"] as const),
  ...(["agreement_confirmed", "agreement_changed", "agreement_declined", "agreement_withdrawn"] as const),
  ...(["change_accepted", "change_declined", "change_withdrawn"] as const),
  ...(["interview_chosen", "interview_rescheduled", "interview_cancelled"] as const),
] as const;

/** The key below `cards.act` of what people do with a card. */
export function actOf({ kind }: Pick<CardView, "kind">, move: CardMove): (typeof ACTS)[number] {
  const found = ACTS.find((act) => act === `${kind}_${move}`);
  if (!found) throw new Error(`nobody has ${kind} ${move}`);
  return found;
}
