import { v7 as uuidv7 } from "uuid";
import type { ORDER_STEPS } from "@/db/schema/orders";
import type { reviews } from "@/db/schema/reviews";
import { orders } from "./orders";
import { DAY, type SeedReview } from "./types";

type ReviewRow = typeof reviews.$inferInsert;

/** How long one of two waits for the other's before it is shown alone. */
const WAIT_DAYS = 14;

/** What the two of a completed order have said of each other: both shown once both are there. */
export function reviewRows(
  key: string,
  { id: orderId, buyerId, sellerId }: { id: string; buyerId: string; sellerId: string },
  steps: readonly { step: (typeof ORDER_STEPS)[number]; at: Date }[],
  now: Date,
): ReviewRow[] {
  const { review, answer } = orders.find((order) => order.key === key) ?? {};
  const completedAt = steps.find(({ step }) => step === "completed")?.at;
  if (!completedAt) return [];
  const shownAt = after(completedAt, review && answer ? Math.max(review[2], answer[2]) : WAIT_DAYS);
  const row = (authorId: string, subjectId: string, given: SeedReview | undefined): ReviewRow[] => {
    if (!given) return [];
    const [stars, body, days] = given;
    const createdAt = after(completedAt, days);
    const revealedAt = shownAt <= now ? shownAt : null;
    return [
      { id: uuidv7({ msecs: createdAt.getTime() }), orderId, authorId, subjectId, stars, body, revealedAt, createdAt },
    ];
  };
  return [...row(buyerId, sellerId, review), ...row(sellerId, buyerId, answer)];
}

function after(time: Date, days: number): Date {
  return new Date(time.getTime() + days * DAY * 60_000);
}
