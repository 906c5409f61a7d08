import type { CardContent, cards } from "@/db/schema/cards";
import type { MessageRow } from "./insert-entries";
import { ago } from "./seeding";
import { DAY, HOUR, type SeedCard, type SeedLine } from "./types";

export type Move = NonNullable<NonNullable<SeedLine[3]>["move"]>;
type Status = NonNullable<(typeof cards.$inferInsert)["status"]>;

export const PROPOSING: readonly Move[] = ["proposed", "countered", "changed", "rescheduled"];
export const YES: readonly Move[] = ["accepted", "confirmed", "chosen"];
/** Nobody has to answer these. */
export const SETTLING: readonly Move[] = [...YES, "declined", "withdrawn", "cancelled", "expired"];

/** So long after an order's completion one review is shown without the other. */
const WAIT = 14 * DAY;

interface Moved {
  seed: SeedCard;
  moves: readonly MessageRow[];
  /** What the newest version says. */
  content: CardContent | undefined;
  /** When the order was completed that it is of. */
  completedAt: Date | undefined;
  now: Date;
}

/** How a card stands after its moves, and what will happen to it by itself. */
export function standingOf({ seed: { kind, slot = 0 }, moves, content, completedAt, now }: Moved) {
  const status = statusAfter(moves.at(-1)?.move ?? "proposed", kind, moves.length);
  const expires = content?.kind === "interview" ? content.slots.at(-1) : content?.kind === "offer" && content.expiresAt;
  const expiresAt = expires ? new Date(expires) : null;
  const chosen = content?.kind === "interview" && status === "agreed" ? content.slots[slot] : undefined;
  const startsAt = chosen ? new Date(chosen) : null;
  const reminder = startsAt && ago(startsAt, HOUR);
  const end = kind === "review" && completedAt ? ago(completedAt, -WAIT) : expiresAt;
  const dueAt = status === "open" ? end : reminder && reminder > now ? reminder : null;
  return { status, expiresAt, startsAt, slot: startsAt ? slot : null, dueAt };
}

function statusAfter(last: Move, kind: SeedCard["kind"], moves: number): Status {
  if (kind === "review") return moves === 2 ? "revealed" : "open";
  if (YES.includes(last)) return "agreed";
  return last === "declined" || last === "withdrawn" || last === "cancelled" || last === "expired" ? last : "open";
}
