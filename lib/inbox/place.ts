import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import type { messages } from "@/db/schema/messages";
import type { Conversation } from "@/lib/conversations/access";
import { moveLabels } from "./entry-labels";
import { isOfBoth } from "./lists";
import { turnColumns } from "./turn";
import { isSubstantive } from "./turn-rules";

type NewMessage = Pick<
  typeof messages.$inferInsert,
  "seq" | "senderId" | "body" | "step" | "move" | "gigId" | "jobId" | "applicationId" | "orderId"
> & {
  createdAt: Date;
  attachmentCount: number;
};

/** Puts a message that is being sent into both people's inboxes; the caller holds the conversation's lock. */
export async function placeMessage(
  tx: Transaction,
  conversation: Pick<Conversation, "id" | "initiatorId" | "recipientId">,
  message: NewMessage,
): Promise<void> {
  const { seq, senderId, createdAt, gigId, jobId, applicationId, orderId } = message;
  // Handed over together, so that they share one round trip.
  await Promise.all([
    tx
      .update(inboxEntries)
      .set({
        lastSeq: seq,
        lastMessageAt: createdAt,
        lastReadSeq: sql`case when ${isSenders(senderId)} then ${seq}::int else ${inboxEntries.lastReadSeq} end`,
        archivedAt: archivedIfMuted,
        snoozedAt: snoozedUnlessAnswered(senderId, inboxEntries.snoozedAt),
        snoozedUntil: snoozedUnlessAnswered(senderId, inboxEntries.snoozedUntil),
        ...(isSubstantive(message) && turnColumns(message)),
        gigAt: gigId ? createdAt : undefined,
        jobAt: jobId || applicationId ? createdAt : undefined,
        orderAt: orderId ? createdAt : undefined,
        version: sql`${inboxEntries.version} + 1`,
      })
      .where(isOfBoth(conversation)),
    moveLabels(tx, conversation.id, [conversation.initiatorId, conversation.recipientId]),
  ]);
}

/** A new message brings an archived conversation back, unless it was muted. */
const archivedIfMuted = sql`case when ${inboxEntries.mutedAt} is null then null else ${inboxEntries.archivedAt} end`;

/** What the other says ends a snooze, unless it was muted; what one says oneself does not. */
function snoozedUnlessAnswered(senderId: string, column: SQLWrapper): SQL {
  return sql`case when ${isSenders(senderId)} or ${inboxEntries.mutedAt} is not null then ${column} end`;
}

function isSenders(senderId: string): SQL {
  return sql`${inboxEntries.userId} = ${senderId}`;
}
