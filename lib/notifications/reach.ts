import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { inboxEntries } from "@/db/schema/inbox";
import { notifications } from "@/db/schema/notifications";

/** The entry of its owner in the conversation that a notification is about. */
export const isItsEntry: SQL | undefined = and(
  eq(inboxEntries.userId, notifications.userId),
  eq(inboxEntries.conversationId, notifications.conversationId),
);

/** Read neither in the centre nor where it stands; needs the join of {@link isItsEntry}. */
export const isUnread: SQL | undefined = and(
  isNull(notifications.readAt),
  sql`(${notifications.messageSeq} is null or ${notifications.messageSeq} > ${inboxEntries.lastReadSeq})`,
);
