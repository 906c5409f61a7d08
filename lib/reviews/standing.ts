import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Db, db, type Transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { reviews } from "@/db/schema/reviews";
import type { Viewer } from "@/lib/auth/types";
import { reviewableUntil } from "./rules";
import type { ReviewStanding, Words } from "./types";

/** Until when an order can be reviewed, and whether that is still so by the database's clock; null before it is completed. */
export async function getReviewWindow(orderId: string, executor: Db | Transaction = db) {
  const [completed] = await executor
    .select({ at: messages.createdAt, now: sql`clock_timestamp()`.mapWith(messages.createdAt) })
    .from(messages)
    .where(and(eq(messages.orderId, orderId), eq(messages.step, "completed")));
  if (!completed) return null;
  const until = reviewableUntil(completed.at);
  return { until, isOpen: until > completed.now };
}

/** How the reviews of an order stand for one of its two people, which the caller knows `viewer` to be; null before it is completed. */
export async function getReviewStanding(viewer: Viewer, orderId: string): Promise<ReviewStanding | null> {
  const window = await getReviewWindow(orderId);
  if (!window) return null;
  const rows = await db.select().from(reviews).where(eq(reviews.orderId, orderId));
  const own = rows.find(({ authorId }) => authorId === viewer.id);
  const others = rows.find(({ authorId, revealedAt }) => authorId !== viewer.id && revealedAt);
  return {
    until: window.until.toISOString(),
    mayReview: !own && window.isOpen,
    own: own ? wordsOf(own) : null,
    others: others ? wordsOf(others) : null,
    isRevealed: rows.some(({ revealedAt }) => revealedAt),
  };
}

function wordsOf({ stars, body }: Words): Words {
  return { stars, body };
}
