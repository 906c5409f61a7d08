import "server-only";
import { and, eq, lte, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { cards } from "@/db/schema/cards";
import { conversations } from "@/db/schema/conversations";
import { AppError } from "@/lib/errors";
import { appendMessage } from "@/lib/messages/append";
import { fingerprintOf, sayOnce } from "@/lib/messages/say";
import { revealReviews } from "@/lib/reviews/write-review";
import { isBlocked } from "@/lib/safety/blocks";
import { personIn } from "./access";
import { type Happening, happeningOf } from "./due-rules";
import type { Card } from "./views";

/** At one go; what is left is for the next. */
const BATCH = 200;

/** Its clock decides, not that of this process. */
const clock = sql`clock_timestamp()`.mapWith(cards.createdAt);
const isDue = lte(cards.dueAt, clock);

/**
 * Has everything happen to cards that is due by the database's clock, one after another, for each locks its conversation.
 * What fails is told to `onFailure`, and tried again the next time.
 */
export async function happenDue(onFailure: (error: unknown) => void): Promise<void> {
  const due = await db
    .select({ card: cards, lo: conversations.userLo, hi: conversations.userHi, now: clock })
    .from(cards)
    .innerJoin(conversations, eq(conversations.id, cards.conversationId))
    .where(isDue)
    .orderBy(cards.dueAt)
    .limit(BATCH);
  for (const { card, lo, hi, now } of due) {
    const happening = happeningOf(card, now);
    const isWanted = happening && !(happening.move === "reminded" && (await isBlocked(db, lo, hi)));
    const otherId = card.proposerId === lo ? hi : lo;
    await (isWanted ? write(card, happening, otherId) : forget(card)).catch((error: unknown) => {
      // Somebody has moved it meanwhile, or another process was faster.
      if (!(error instanceof AppError && error.code === "conflict")) onFailure(error);
    });
  }
}

/**
 * Writes what happens to a card by itself as a message, once however many processes try: its `rev` tells which was first.
 * An offer that expires does so in the name of whoever was asked, so that its maker hears of it; all else in its maker's.
 */
async function write(card: Card, { move, status }: Happening, otherId: string): Promise<void> {
  const sender = await personIn(move === "expired" ? otherId : card.proposerId);
  const { id: cardId, conversationId, rev, gigId, gigTier, jobId, applicationId, orderId } = card;
  const said = { clientId: uuid(), fingerprint: fingerprintOf([cardId, rev, move]) };
  await sayOnce(sender, { conversationId, ...said, isTold: true }, async (tx, conversation) => {
    const moved = await tx
      .update(cards)
      .set({ status, dueAt: null, rev: rev + 1 })
      .where(and(eq(cards.id, cardId), eq(cards.rev, rev), isDue))
      .returning({ id: cards.id });
    if (moved.length === 0) throw new AppError("conflict", "cardMovedOn");
    if (move === "revealed" && orderId) await revealReviews(tx, orderId, conversation.now);
    return appendMessage(tx, sender, conversation, {
      ...{ ...said, body: "", attachmentIds: [], cardId, move, cardVersion: card.version || null },
      about: { gigId, gigTier, jobId, applicationId, orderId },
    });
  });
}

async function forget({ id, rev }: Card): Promise<void> {
  await db
    .update(cards)
    .set({ dueAt: null })
    .where(and(eq(cards.id, id), eq(cards.rev, rev), isDue));
}
