import type { Standing } from "./move-rules";
import type { CardMove, CardStatus } from "./types";

/** Both are reminded of an interview so long before it. */
const REMINDER_MS = 3_600_000;

/** When something happens to a card by itself that stands like this. */
export function dueOf(
  { status, expiresAt, startsAt }: { status: CardStatus; expiresAt: Date | null; startsAt: Date | null },
  now: Date,
) {
  if (status === "open") return expiresAt;
  if (status !== "agreed" || !startsAt) return null;
  const reminder = new Date(startsAt.getTime() - REMINDER_MS);
  return reminder > now ? reminder : null;
}

/** What happens to a card by itself. */
export interface Happening {
  move: CardMove;
  status: CardStatus;
}

/** What happens to a card when its time has come; null where it has nothing to say any more. */
export function happeningOf(
  { kind, status, startsAt }: Pick<Standing, "kind" | "status" | "startsAt">,
  now: Date,
): Happening | null {
  if (status === "open")
    return kind === "review" ? { move: "revealed", status: "revealed" } : { move: "expired", status: "expired" };
  // Nobody is reminded of what has begun, however late the reminder is.
  return startsAt && new Date(startsAt) > now ? { move: "reminded", status } : null;
}
