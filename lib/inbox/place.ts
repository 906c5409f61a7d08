import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import type { messages } from "@/db/schema/messages";
import type { Conversation } from "@/lib/conversations/access";

type NewMessage = Pick<
  typeof messages.$inferInsert,
  "seq" | "senderId" | "body" | "attachmentCount" | "gigId" | "jobId" | "orderId"
> & { createdAt: Date };

/** Puts a message that is being sent into both people's inboxes; the caller holds the conversation's lock. */
export async function placeMessage(
  tx: Transaction,
  { id, initiatorId, recipientId }: Pick<Conversation, "id" | "initiatorId" | "recipientId">,
  { seq, senderId, createdAt, gigId, jobId, orderId }: NewMessage,
): Promise<void> {
  const bySender = (own: unknown, other: SQL) =>
    sql`case when ${inboxEntries.userId} = ${senderId} then ${own}::int else ${other} end`;
  await tx
    .update(inboxEntries)
    .set({
      lastSeq: seq,
      lastMessageAt: createdAt,
      lastReadSeq: bySender(seq, sql`${inboxEntries.lastReadSeq}`),
      archivedAt: archivedIfMuted,
      gigAt: gigId ? createdAt : undefined,
      jobAt: jobId ? createdAt : undefined,
      orderAt: orderId ? createdAt : undefined,
      version: sql`${inboxEntries.version} + 1`,
    })
    // By both people's ids, because no index begins with the conversation.
    .where(and(inArray(inboxEntries.userId, [initiatorId, recipientId]), eq(inboxEntries.conversationId, id)));
}

/** A new message brings an archived conversation back, unless it was muted. */
const archivedIfMuted = sql`case when ${inboxEntries.mutedAt} is null then null else ${inboxEntries.archivedAt} end`;
