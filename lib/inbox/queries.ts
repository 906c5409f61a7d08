import "server-only";
import { and, desc, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { conversationView, selectConversations } from "@/lib/conversations/queries";
import type { ConversationPage } from "@/lib/conversations/types";
import { encodeCursor, type InboxCursor } from "./rules";
import type { ListConversationsInput } from "./validation";

/** A page of `viewer`'s conversations, newest activity first. */
export async function listConversations(viewer: Viewer, input: ListConversationsInput): Promise<ConversationPage> {
  const { cursor, limit, filter } = input;
  const rows = await selectConversations(db)
    .where(
      and(
        eq(inboxEntries.userId, viewer.id),
        isNotNull(inboxEntries.lastMessageAt),
        filter === "archived" ? isNotNull(inboxEntries.archivedAt) : isNull(inboxEntries.archivedAt),
        cursor && after(cursor),
      ),
    )
    .orderBy(desc(inboxEntries.lastMessageAt), desc(inboxEntries.conversationId))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.entry;
  const isMore = rows.length > limit && last?.lastMessageAt;
  return {
    items: shown.map(conversationView),
    nextCursor: isMore ? encodeCursor({ at: isMore.getTime(), conversationId: last.conversationId }) : null,
  };
}

/** How many messages `viewer` has not read, in all conversations that are not muted. */
export async function countUnread(viewer: Viewer): Promise<{ count: number }> {
  const [total] = await db
    .select({ count: sql<number>`coalesce(sum(${inboxEntries.lastSeq} - ${inboxEntries.lastReadSeq}), 0)::int` })
    .from(inboxEntries)
    .where(
      and(
        eq(inboxEntries.userId, viewer.id),
        sql`${inboxEntries.lastSeq} > ${inboxEntries.lastReadSeq}`,
        isNull(inboxEntries.mutedAt),
      ),
    );
  return { count: total?.count ?? 0 };
}

function after({ at, conversationId }: InboxCursor) {
  const time = new Date(at);
  return or(
    lt(inboxEntries.lastMessageAt, time),
    and(eq(inboxEntries.lastMessageAt, time), lt(inboxEntries.conversationId, conversationId)),
  );
}
