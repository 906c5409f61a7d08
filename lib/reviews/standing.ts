import "server-only";
import { and, eq } from "drizzle-orm";
import { type Db, db, type Transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { reviews } from "@/db/schema/reviews";
import type { Viewer } from "@/lib/auth/types";
import { reviewableUntil } from "./rules";
import type { ReviewStanding, Words } from "./types";

/** Until when an order can be reviewed; null for one that is not completed. */
export async function reviewEndOf(orderId: string, executor: Db | Transaction = db): Promise<Date | null> {
  const [completed] = await executor
    .select({ at: messages.createdAt })
    .from(messages)
    .where(and(eq(messages.orderId, orderId), eq(messages.step, "completed")));
  return completed ? reviewableUntil(completed.at) : null;
}

/** How the reviews of an order stand for one of its two people, which the caller knows `viewer` to be; null before it is completed. */
export async function getReviewStanding(viewer: Viewer, orderId: string): Promise<ReviewStanding | null> {
  const until = await reviewEndOf(orderId);
  if (!until) return null;
  const rows = await db.select().from(reviews).where(eq(reviews.orderId, orderId));
  const own = rows.find(({ authorId }) => authorId === viewer.id);
  const others = rows.find(({ authorId, revealedAt }) => authorId !== viewer.id && revealedAt);
  return {
    until: until.toISOString(),
    mayReview: !own && until > new Date(),
    own: own ? wordsOf(own) : null,
    others: others ? wordsOf(others) : null,
    isRevealed: rows.some(({ revealedAt }) => revealedAt),
  };
}

function wordsOf({ stars, body }: Words): Words {
  return { stars, body };
}
