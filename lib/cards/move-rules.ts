import type { ErrorKey } from "@/lib/errors";
import type { OrderStatus } from "@/lib/orders/types";
import type { CardKind, CardMove, CardStatus } from "./types";

/** The one who proposed the newest version, or the other, who is asked. */
export type Role = "proposer" | "other";

/** How a card stands; a row or a view of one. */
export interface Standing {
  kind: CardKind;
  status: CardStatus;
  proposerId: string;
  agreedVersion: number | null;
  /** A time, or ISO 8601. */
  expiresAt: Date | string | null;
  startsAt: Date | string | null;
}

/** What beside the card itself decides whether it may be moved. */
export interface Facts {
  now: Date;
  /** Whether one of the two has blocked the other. */
  isBlocked: boolean;
  /** Of the order that a change is of. */
  orderStatus: OrderStatus | null;
}

interface Rule {
  by: readonly Role[];
  from: readonly CardStatus[];
  to: CardStatus;
}

const OTHER: Rule["by"] = ["other"];
const PROPOSER: Rule["by"] = ["proposer"];
const BOTH: Rule["by"] = ["proposer", "other"];

/** The state machine; what begins a card, and what happens to it by itself, is nobody's move. */
const RULES: Readonly<Record<CardKind, Partial<Record<CardMove, Rule>>>> = {
  offer: {
    accepted: { by: OTHER, from: ["open"], to: "agreed" },
    countered: { by: OTHER, from: ["open"], to: "open" },
    declined: { by: OTHER, from: ["open"], to: "declined" },
    withdrawn: { by: PROPOSER, from: ["open"], to: "withdrawn" },
  },
  agreement: {
    confirmed: { by: OTHER, from: ["open"], to: "agreed" },
    changed: { by: BOTH, from: ["open", "agreed"], to: "open" },
    declined: { by: OTHER, from: ["open"], to: "declined" },
    withdrawn: { by: PROPOSER, from: ["open"], to: "withdrawn" },
  },
  change: {
    accepted: { by: OTHER, from: ["open"], to: "agreed" },
    declined: { by: OTHER, from: ["open"], to: "declined" },
    withdrawn: { by: PROPOSER, from: ["open"], to: "withdrawn" },
  },
  interview: {
    chosen: { by: OTHER, from: ["open"], to: "agreed" },
    rescheduled: { by: BOTH, from: ["open", "agreed"], to: "open" },
    cancelled: { by: BOTH, from: ["open", "agreed"], to: "cancelled" },
  },
  review: {},
};

/** While an order is in one of these, more can be agreed on. */
const CHANGEABLE: readonly OrderStatus[] = ["active", "revising"];

/** What `personId`, who is one of its two people, may do with the card now. */
export function movesOf(card: Standing, personId: string, facts: Facts): CardMove[] {
  return MOVES.filter((move) => refusalOf(card, move, personId, facts) === null);
}

/** Why `personId`, who is one of its two people, may not make this move now; null when they may. */
export function refusalOf(card: Standing, move: CardMove, personId: string, facts: Facts): ErrorKey | null {
  const rule = RULES[card.kind][move];
  if (facts.isBlocked) return "cannotMessage";
  if (!rule) return "noSuchMove";
  if (!rule.from.includes(card.status)) return "cardMovedOn";
  if (!rule.by.includes(personId === card.proposerId ? "proposer" : "other")) return "notYourMove";
  if (isOver(card, facts.now)) return card.kind === "interview" ? "interviewOver" : "cardExpired";
  if (card.kind === "change" && move === "accepted" && !isChangeable(facts.orderStatus)) return "orderNotActive";
  return null;
}

/** Whether more can be agreed on for an order. */
export function isChangeable(status: OrderStatus | null): boolean {
  return status !== null && CHANGEABLE.includes(status);
}

/** Whether it is too late: nobody said yes in time, or what was agreed on has begun. */
function isOver({ status, expiresAt, startsAt }: Pick<Standing, "status" | "expiresAt" | "startsAt">, now: Date) {
  const end = status === "open" ? expiresAt : status === "agreed" ? startsAt : null;
  return end !== null && new Date(end) <= now;
}

/** How a card stands after a move that may be made: what was agreed on before holds on where nothing new is. */
export function statusAfter({ kind, agreedVersion }: Pick<Standing, "kind" | "agreedVersion">, move: CardMove) {
  const to = RULES[kind][move]?.to ?? "open";
  const isRefused = to === "declined" || to === "withdrawn";
  return isRefused && agreedVersion !== null ? "agreed" : to;
}

/** Whether both have said yes with it. */
export function isYes(move: CardMove): boolean {
  return move === "accepted" || move === "confirmed" || move === "chosen";
}

/** Whether nobody has to answer it. */
export function isSettling(move: CardMove): boolean {
  return isYes(move) || SETTLING.includes(move);
}

/** Whether it came to nothing. */
export function isEnded({ status }: Pick<Standing, "status">): boolean {
  return SETTLING.some((move) => move === status);
}

/** Whether it says something itself, rather than only that something can be read or is near. */
export function isSaying(move: CardMove): boolean {
  return !["reminded", "reviewed", "revealed"].includes(move);
}

const SETTLING: readonly CardMove[] = ["declined", "withdrawn", "cancelled", "expired"];
/** What people do, what leads on first. */
const MOVES: readonly CardMove[] = [
  ...(["accepted", "confirmed", "chosen", "countered", "changed", "rescheduled"] as const),
  ...(["declined", "withdrawn", "cancelled"] as const),
];
