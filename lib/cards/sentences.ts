import type { CardKind, CardMove } from "./types";

/** The sentences that tell what happened to a card, in `cards.did` of the catalogue. */
const SENTENCES = [
  ...(["offer_proposed", "offer_countered", "offer_accepted", "offer_declined"] as const),
  ...(["offer_withdrawn", "offer_expired"] as const),
  ...(["agreement_proposed", "agreement_changed", "agreement_confirmed"] as const),
  ...(["agreement_declined", "agreement_withdrawn"] as const),
  ...(["change_proposed", "change_accepted", "change_declined", "change_withdrawn", "change_expired"] as const),
  ...(["interview_proposed", "interview_chosen", "interview_rescheduled"] as const),
  ...(["interview_cancelled", "interview_expired", "interview_reminded"] as const),
  ...(["review_reviewed", "review_revealed"] as const),
] as const;

/** The key below `cards.did` of what happened, for list, notification and export alike. */
export function sentenceOf(kind: CardKind, move: CardMove): (typeof SENTENCES)[number] {
  const sentence = SENTENCES.find((key) => key === `${kind}_${move}`);
  if (!sentence) throw new Error(`nothing of kind ${kind} is ever ${move}`);
  return sentence;
}
