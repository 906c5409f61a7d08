import "server-only";
import { and, desc, eq, lt, lte, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { entryLabels, inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { conversationViews, selectConversations } from "@/lib/conversations/queries";
import type { ConversationPage } from "@/lib/conversations/types";
import { isLabelled, isListed } from "./lists";
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

/** The rows of a page and the one after it. */
export function inboxPage(viewer: Viewer, { cursor, limit, filter, label }: ListConversationsInput) {
  if (label) return labelPage(viewer, { cursor, limit, label });
  return selectConversations(db)
    .where(and(isListed(viewer.id, filter), cursor && after(inboxEntries, cursor)))
    .orderBy(...newestFirst(inboxEntries))
    .limit(limit + 1);
}

/** In the order that the label's own rows keep. */
function labelPage(
  viewer: Viewer,
  { cursor, limit, label }: Pick<ListConversationsInput, "cursor" | "limit"> & { label: string },
) {
  return selectConversations(db)
    .innerJoin(
      entryLabels,
      and(eq(entryLabels.userId, inboxEntries.userId), eq(entryLabels.conversationId, inboxEntries.conversationId)),
    )
    .where(and(isLabelled(viewer.id, label), cursor && after(entryLabels, cursor)))
    .orderBy(...newestFirst(entryLabels))
    .limit(limit + 1);
}

/** Both keep the order of a list. */
type Ordered = typeof inboxEntries | typeof entryLabels;

/** There are no nulls here, but Postgres reads the index in order only where the query puts them in the same place. */
function newestFirst({ lastActivityAt, conversationId }: Ordered) {
  return [sql`${desc(lastActivityAt)} nulls last`, sql`${desc(conversationId)} nulls last`];
}

function after({ lastActivityAt, conversationId }: Ordered, cursor: InboxCursor) {
  const time = new Date(cursor.at);
  // The first bound is what the index starts at; without it, a later page would walk past all before it.
  return and(lte(lastActivityAt, time), or(lt(lastActivityAt, time), lt(conversationId, cursor.conversationId)));
}
