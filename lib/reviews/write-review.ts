import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/db/client";
import { cards } from "@/db/schema/cards";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { reviews } from "@/db/schema/reviews";
import type { Viewer } from "@/lib/auth/types";
import { participantIdOf } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { appendMessage } from "@/lib/messages/append";
import { idsOf } from "@/lib/messages/context";
import { fingerprintOf, sayOnce } from "@/lib/messages/say";
import type { MessageView } from "@/lib/messages/types";
import { getReviewWindow } from "./standing";
import type { ReviewOrderInput } from "./validation";

/**
 * Says what `viewer` thinks of the other of a completed order, once and for up to 14 days after it; only the second review
 * has both revealed. It counts across a block: nobody keeps a review from being written by blocking its author.
 */
export async function reviewOrder(viewer: Viewer, input: ReviewOrderInput): Promise<MessageView> {
  const { orderId, clientId, stars, body } = input;
  const conversationId = await requireCompleted(viewer, orderId);
  const fingerprint = fingerprintOf(["review", orderId, stars, body]);
  return sayOnce(viewer, { conversationId, clientId, fingerprint }, async (tx, conversation) => {
    const { now } = conversation;
    const window = await getReviewWindow(orderId, tx);
    if (!window?.isOpen) throw new AppError("conflict", "reviewTooLate");
    const subjectId = participantIdOf(conversation, viewer);
    await insertReview(tx, { id: uuid(), orderId, authorId: viewer.id, subjectId, stars, body, createdAt: now });
    const isSecond = await revealBoth(tx, orderId, now);
    const cardId = await moveCard(tx, {
      orderId,
      conversationId,
      authorId: viewer.id,
      now,
      dueAt: isSecond ? null : window.until,
    });
    return appendMessage(tx, viewer, conversation, {
      ...{ clientId, fingerprint, body: "", attachmentIds: [], cardId, move: "reviewed" },
      about: idsOf({ kind: "order", id: orderId }),
    });
  });
}

/** Where the two of a completed order talk; `not_found` for other people's, whether it exists or not. */
async function requireCompleted(viewer: Viewer, orderId: string): Promise<string> {
  const [order] = await db
    .select({ status: orders.status, conversationId: messages.conversationId })
    .from(orders)
    .leftJoin(messages, and(eq(messages.orderId, orders.id), eq(messages.step, "completed")))
    .where(and(eq(orders.id, orderId), or(eq(orders.buyerId, viewer.id), eq(orders.sellerId, viewer.id))));
  if (!order) throw new AppError("not_found", "notFound");
  if (!order.conversationId) throw new AppError("conflict", "orderNotCompleted");
  return order.conversationId;
}

async function insertReview(tx: Transaction, review: typeof reviews.$inferInsert): Promise<void> {
  const written = await tx
    .insert(reviews)
    .values(review)
    .onConflictDoNothing({ target: [reviews.orderId, reviews.authorId] })
    .returning({ id: reviews.id });
  if (written.length === 0) throw new AppError("conflict", "alreadyReviewed");
}

/** Has both read what both have written, if they have; answers whether. */
async function revealBoth(tx: Transaction, orderId: string, now: Date): Promise<boolean> {
  const written = await tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.orderId, orderId));
  if (written.length < 2) return false;
  await revealReviews(tx, orderId, now);
  return true;
}

/** Has everybody read what was written about an order. */
export async function revealReviews(tx: Transaction, orderId: string, now: Date): Promise<void> {
  await tx
    .update(reviews)
    .set({ revealedAt: now })
    .where(and(eq(reviews.orderId, orderId), isNull(reviews.revealedAt)));
}

interface Reviewed {
  orderId: string;
  conversationId: string;
  authorId: string;
  now: Date;
  /** When what one has written is revealed without the other; null once both have. */
  dueAt: Date | null;
}

/** Begins the order's one card of reviews, or moves it; answers its id. */
async function moveCard(tx: Transaction, { orderId, conversationId, authorId, now, dueAt }: Reviewed): Promise<string> {
  const status = dueAt ? ("open" as const) : ("revealed" as const);
  const [moved] = await tx
    .update(cards)
    .set({ status, dueAt, rev: sql`${cards.rev} + 1` })
    .where(and(eq(cards.orderId, orderId), eq(cards.kind, "review")))
    .returning({ id: cards.id });
  if (moved) return moved.id;
  const id = uuid();
  await tx.insert(cards).values({
    ...{ id, conversationId, kind: "review", authorId, proposerId: authorId, version: 0, orderId },
    ...{ status, dueAt, createdAt: now },
  });
  return id;
}
