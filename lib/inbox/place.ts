import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entryLabels, inboxEntries } from "@/db/schema/inbox";
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
  // By both people's ids, because no index begins with the conversation.
  const ofBoth = ({ userId, conversationId }: typeof inboxEntries | typeof entryLabels) =>
    and(inArray(userId, [initiatorId, recipientId]), eq(conversationId, id));
  // Handed over together, so that they share one round trip; the second sees every label that was put on before the first.
  await Promise.all([
    tx
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
      .where(ofBoth(inboxEntries)),
    tx.update(entryLabels).set({ lastActivityAt: createdAt }).where(ofBoth(entryLabels)),
  ]);
}

/** A new message brings an archived conversation back, unless it was muted. */
const archivedIfMuted = sql`case when ${inboxEntries.mutedAt} is null then null else ${inboxEntries.archivedAt} end`;
