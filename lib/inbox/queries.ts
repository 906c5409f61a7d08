import "server-only";
import { and, desc, isNull, lt, lte, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { conversationViews, selectConversations } from "@/lib/conversations/queries";
import type { ConversationPage } from "@/lib/conversations/types";
import { isListed } from "./lists";
import { encodeCursor, type InboxCursor } from "./rules";
import type { ListConversationsInput } from "./validation";

/** A page of `viewer`'s conversations, newest activity first. */
export async function listConversations(viewer: Viewer, input: ListConversationsInput): Promise<ConversationPage> {
  const { limit } = input;
  const rows = await inboxPage(viewer, input);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.entry;
  const isMore = rows.length > limit && last?.lastActivityAt;
  return {
    items: await conversationViews(shown),
    nextCursor: isMore ? encodeCursor({ at: isMore.getTime(), conversationId: last.conversationId }) : null,
  };
}

/**
 * The rows of a page and the one after it. There are no nulls here, but Postgres reads the index in order only where the
 * query puts them in the same place.
 */
export function inboxPage(viewer: Viewer, { cursor, limit, filter }: ListConversationsInput) {
  return selectConversations(db)
    .where(and(isListed(viewer.id, filter), cursor && after(cursor)))
    .orderBy(sql`${desc(inboxEntries.lastActivityAt)} nulls last`, sql`${desc(inboxEntries.conversationId)} nulls last`)
    .limit(limit + 1);
}

/** How many messages `viewer` has not read, in all conversations that are in view and not muted. */
export async function countUnread(viewer: Viewer): Promise<{ count: number }> {
  const [total] = await db
    .select({
      count: sql<number>`coalesce(sum(greatest(${inboxEntries.lastSeq} - ${inboxEntries.lastReadSeq}, 1)), 0)::int`,
    })
    .from(inboxEntries)
    .where(and(isListed(viewer.id, "unread"), isNull(inboxEntries.mutedAt)));
  return { count: total?.count ?? 0 };
}

function after({ at, conversationId }: InboxCursor) {
  const time = new Date(at);
  // The first bound is what the index starts at; without it, a later page would walk past all before it.
  return and(
    lte(inboxEntries.lastActivityAt, time),
    or(lt(inboxEntries.lastActivityAt, time), lt(inboxEntries.conversationId, conversationId)),
  );
}
