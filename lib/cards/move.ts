import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cards } from "@/db/schema/cards";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { type LockedConversation, participantIdOf } from "@/lib/conversations/access";
import { AppError, type ErrorKey } from "@/lib/errors";
import { appendMessage } from "@/lib/messages/append";
import { fingerprintOf, sayOnce } from "@/lib/messages/say";
import type { MessageView } from "@/lib/messages/types";
import { isBlocked } from "@/lib/safety/blocks";
import { requireCard } from "./access";
import { dueOf } from "./due-rules";
import { effectOf } from "./effects";
import { refusalOf, statusAfter } from "./move-rules";
import type { MoveCardInput } from "./validation";
import type { Card } from "./views";

/**
 * Has `viewer` move a card of one of their conversations: `forbidden` where it is the other's to say or one has blocked the
 * other, `conflict` where the card does not stand (any more) as they were shown it, or it is too late by the database's clock.
 */
export async function moveCard(viewer: Viewer, input: MoveCardInput): Promise<MessageView> {
  const { conversationId } = await requireCard(viewer, input.cardId);
  const { clientId, body, move } = input;
  const fingerprint = fingerprintOf([
    "move",
    ...Object.entries(input).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
  return sayOnce(viewer, { conversationId, clientId, fingerprint }, async (tx, conversation) => {
    const { now } = conversation;
    const card = await requireMovable(tx, viewer, conversation, input);
    const { changes, ...effect } = await effectOf({ tx, viewer, conversation, card, now }, input);
    const after = await update(tx, card, { ...changes, status: statusAfter(card, move) }, now);
    const { gigId, gigTier, jobId, applicationId, orderId } = card;
    return appendMessage(tx, viewer, conversation, {
      ...{ clientId, fingerprint, body, cardId: card.id, move, cardVersion: after.version },
      ...{ attachmentIds: [], ...effect },
      about: effect.about ?? { gigId, gigTier, jobId, applicationId, orderId },
    });
  });
}

/** The card as it stands under the conversation's lock, if it stands as the viewer was shown it and they may move it. */
async function requireMovable(
  tx: Transaction,
  viewer: Viewer,
  conversation: LockedConversation,
  input: MoveCardInput,
): Promise<Card> {
  const [row] = await tx
    .select({ card: cards, orderStatus: orders.status })
    .from(cards)
    .leftJoin(orders, eq(orders.id, cards.orderId))
    .where(eq(cards.id, input.cardId));
  if (!row) throw new AppError("not_found", "notFound");
  const { card, orderStatus } = row;
  const blocked = await isBlocked(tx, viewer.id, participantIdOf(conversation, viewer));
  const facts = { now: conversation.now, orderStatus, isBlocked: blocked };
  const refusal = refusalOf(card, input.move, viewer.id, facts);
  if (refusal) throw new AppError(codeOf(refusal), refusal);
  // Whoever decided on another version, or before somebody else did, has not seen what they would say yes or no to.
  if (card.version !== input.version || card.rev !== input.rev) throw new AppError("conflict", "cardMovedOn");
  return card;
}

async function update(tx: Transaction, card: Card, changes: Partial<Card>, now: Date): Promise<Card> {
  const [after] = await tx
    .update(cards)
    .set({ ...changes, rev: sql`${cards.rev} + 1`, dueAt: dueOf({ ...card, ...changes }, now) })
    .where(eq(cards.id, card.id))
    .returning();
  if (!after) throw new Error("a card that was just read is missing");
  return after;
}

function codeOf(refusal: ErrorKey): "forbidden" | "conflict" | "invalid" {
  if (refusal === "noSuchMove") return "invalid";
  return refusal === "notYourMove" || refusal === "cannotMessage" ? "forbidden" : "conflict";
}
