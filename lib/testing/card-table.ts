import type { CardKind, CardMove, CardStatus } from "@/lib/cards/types";

/**
 * Everything that anybody may ever do: kind, state, move, and by whom. Whatever is not here is refused; nothing of it may be
 * done across a block, or once it is too late.
 */
export const MAY = new Map<string, { by: ("proposer" | "other")[]; to: CardStatus }>(
  (
    [
      ["offer open accepted", ["other"], "agreed"],
      ["offer open countered", ["other"], "open"],
      ["offer open declined", ["other"], "declined"],
      ["offer open withdrawn", ["proposer"], "withdrawn"],
      ["agreement open confirmed", ["other"], "agreed"],
      ["agreement open changed", ["proposer", "other"], "open"],
      ["agreement open declined", ["other"], "declined"],
      ["agreement open withdrawn", ["proposer"], "withdrawn"],
      ["agreement agreed changed", ["proposer", "other"], "open"],
      ["change open accepted", ["other"], "agreed"],
      ["change open declined", ["other"], "declined"],
      ["change open withdrawn", ["proposer"], "withdrawn"],
      ["interview open chosen", ["other"], "agreed"],
      ["interview open rescheduled", ["proposer", "other"], "open"],
      ["interview open cancelled", ["proposer", "other"], "cancelled"],
      ["interview agreed rescheduled", ["proposer", "other"], "open"],
      ["interview agreed cancelled", ["proposer", "other"], "cancelled"],
    ] as const
  ).map(([what, by, to]) => [what, { by: [...by], to }]),
);

interface Attempt {
  kind: CardKind;
  status: CardStatus;
  move: CardMove;
  who: "proposer" | "other";
  isExpired: boolean;
  isBlocked: boolean;
}

/** The key of the sentence that refuses an attempt; null where it may be done. */
export function expectedRefusal({ kind, status, move, who, isExpired, isBlocked }: Attempt): string | null {
  const rule = MAY.get(`${kind} ${status} ${move}`);
  const isEver = [...MAY.keys()].some((what) => what.startsWith(`${kind} `) && what.endsWith(` ${move}`));
  if (isBlocked) return "cannotMessage";
  if (!isEver) return "noSuchMove";
  if (!rule) return "cardMovedOn";
  if (!rule.by.includes(who)) return "notYourMove";
  const ends = kind === "offer" || kind === "interview";
  if (isExpired && ends) return kind === "interview" ? "interviewOver" : "cardExpired";
  return null;
}
