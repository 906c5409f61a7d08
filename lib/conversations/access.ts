import "server-only";
import { and, eq, or } from "drizzle-orm";
import { type Db, db, type Transaction } from "@/db/client";
import { timeIn } from "@/db/clock";
import { conversations } from "@/db/schema/conversations";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";

export type Conversation = typeof conversations.$inferSelect;

/** A conversation whose row is locked; `now`: when the lock was there, by the database's clock. */
export type LockedConversation = Conversation & { now: Date };

/** The conversation if `viewer` is one of its two people; otherwise `not_found`, whether it exists or not. */
export async function requireConversation(
  viewer: Viewer,
  conversationId: string,
  executor: Db | Transaction = db,
): Promise<Conversation> {
  const [conversation] = await executor.select().from(conversations).where(isIn(viewer, conversationId));
  return found(conversation);
}

/** The same, with its row locked against every other change of messages until the transaction ends. */
export async function lockConversation(
  tx: Transaction,
  viewer: Viewer,
  conversationId: string,
): Promise<LockedConversation> {
  // Handed over together, in this order, they share a round trip; the second runs once the lock is there.
  const [conversation, now] = await Promise.all([lockRow(tx, viewer, conversationId), timeIn(tx)]);
  return { ...found(conversation), now };
}

async function lockRow(tx: Transaction, viewer: Viewer, conversationId: string): Promise<Conversation | undefined> {
  const [conversation] = await tx.select().from(conversations).where(isIn(viewer, conversationId)).for("no key update");
  return conversation;
}

/** The other of the two. */
export function participantIdOf(
  conversation: Pick<Conversation, "initiatorId" | "recipientId">,
  viewer: Viewer,
): string {
  return conversation.initiatorId === viewer.id ? conversation.recipientId : conversation.initiatorId;
}

function isIn(viewer: Viewer, conversationId: string) {
  return and(
    eq(conversations.id, conversationId),
    or(eq(conversations.initiatorId, viewer.id), eq(conversations.recipientId, viewer.id)),
  );
}

function found(conversation: Conversation | undefined): Conversation {
  if (!conversation) throw new AppError("not_found", "notFound");
  return conversation;
}
