import "server-only";
import { and, eq, or } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Transaction } from "@/db/client";
import { cards } from "@/db/schema/cards";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { type Conversation, type LockedConversation, participantIdOf } from "@/lib/conversations/access";
import { requireMayWrite } from "@/lib/conversations/first-contact";
import { AppError } from "@/lib/errors";
import { appendMessage } from "@/lib/messages/append";
import { contextAfter } from "@/lib/messages/context";
import { requireReplySeq } from "@/lib/messages/quotes";
import { fingerprintOf, sayOnce } from "@/lib/messages/say";
import { contextOf } from "@/lib/messages/send";
import type { MessageView } from "@/lib/messages/types";
import { requireUnblocked } from "@/lib/safety/blocks";
import { isChangeable } from "./move-rules";
import { expiryOf, fileIdsOf } from "./rules";
import type { CardContent } from "./types";
import type { ProposeCardInput } from "./validation";
import { requireTimes, writeVersion } from "./write-version";

/**
 * Begins a card with its first version, which its author says yes to with it, as a message of the conversation; the same
 * `clientId` is the same card. An offer is made by whoever would deliver, everything else by either.
 */
export async function proposeCard(viewer: Viewer, input: ProposeCardInput): Promise<MessageView> {
  const context = await contextOf(viewer, input);
  const { conversationId, clientId, content, body, replyToId = null } = input;
  const fingerprint = fingerprintOf(["card", conversationId, content, body, replyToId, input.context]);
  return sayOnce(viewer, { conversationId, clientId, fingerprint }, async (tx, conversation) => {
    await requireMayWrite(tx, viewer, conversation);
    await requireUnblocked(tx, viewer.id, participantIdOf(conversation, viewer));
    const about = context(conversation);
    const cardId = await insertCard(tx, viewer, conversation, { content, about });
    const replyToSeq = await requireReplySeq(tx, conversationId, replyToId);
    return appendMessage(tx, viewer, conversation, {
      ...{ clientId, fingerprint, body, about, replyToSeq, cardId, move: "proposed", cardVersion: 1 },
      ...{ attachmentIds: fileIdsOf(content), proposes: content },
    });
  });
}

interface Proposal {
  content: CardContent;
  about: Parameters<typeof contextAfter>[1];
}

async function insertCard(
  tx: Transaction,
  viewer: Viewer,
  conversation: LockedConversation,
  { content, about }: Proposal,
): Promise<string> {
  const { now } = conversation;
  requireTimes(content, now);
  const { contextSeq: _, ...context } = contextAfter(conversation, about);
  if (content.kind === "change") await requireOrder(tx, conversation, context.orderId);
  const expiresAt = expiryOf(content);
  const cardId = uuid();
  await tx.insert(cards).values({
    ...{ id: cardId, conversationId: conversation.id, kind: content.kind, authorId: viewer.id, proposerId: viewer.id },
    ...{ version: 1, ...context, expiresAt, dueAt: expiresAt, createdAt: now },
  });
  await writeVersion(tx, viewer, { cardId, version: 1 }, content, now);
  return cardId;
}

/** Refuses where the two have no order that this could be about, or nobody works on it (any more). */
async function requireOrder(tx: Transaction, { userLo, userHi }: Conversation, orderId: string | null): Promise<void> {
  const isTheirs = or(
    and(eq(orders.buyerId, userLo), eq(orders.sellerId, userHi)),
    and(eq(orders.buyerId, userHi), eq(orders.sellerId, userLo)),
  );
  const [order] = orderId
    ? await tx
        .select({ status: orders.status })
        .from(orders)
        .where(and(eq(orders.id, orderId), isTheirs))
    : [];
  if (!order) throw new AppError("invalid", "notYourOrder");
  if (!isChangeable(order.status)) throw new AppError("conflict", "orderNotActive");
}
