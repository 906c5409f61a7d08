import "server-only";
import { and, eq, lt, lte, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entryLabels, inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { conversationViews, selectConversations } from "@/lib/conversations/queries";
import type { ConversationPage } from "@/lib/conversations/types";
import { isLabelled, isListed, newestFirst, type Ordered } from "./lists";
import { encodeCursor, type InboxCursor } from "./rules";
import type { ListConversationsInput } from "./validation";
import { walk } from "./walk";

/** A page of `viewer`'s conversations, newest activity first. */
export async function listConversations(viewer: Viewer, input: ListConversationsInput): Promise<ConversationPage> {
  const { limit } = input;
  const rows = await walk((tx) => inboxPage(tx, viewer, input));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.entry;
  const isMore = rows.length > limit && last?.lastActivityAt;
  return {
    items: await conversationViews(shown),
    nextCursor: isMore ? encodeCursor({ at: isMore.getTime(), conversationId: last.conversationId }) : null,
  };
}

/** The rows of a page and the one after it. */
export function inboxPage(tx: Transaction, viewer: Viewer, { cursor, limit, filter, label }: ListConversationsInput) {
  if (label) return labelPage(tx, viewer, { cursor, limit, label });
  return selectConversations(tx)
    .where(and(isListed(viewer.id, filter), cursor && after(inboxEntries, cursor)))
    .orderBy(...newestFirst(inboxEntries))
    .limit(limit + 1);
}

/** In the order that the label's own rows keep. */
function labelPage(
  tx: Transaction,
  viewer: Viewer,
  { cursor, limit, label }: Pick<ListConversationsInput, "cursor" | "limit"> & { label: string },
) {
  return selectConversations(tx)
    .innerJoin(
      entryLabels,
      and(eq(entryLabels.userId, inboxEntries.userId), eq(entryLabels.conversationId, inboxEntries.conversationId)),
    )
    .where(and(isLabelled(viewer.id, label), cursor && after(entryLabels, cursor)))
    .orderBy(...newestFirst(entryLabels))
    .limit(limit + 1);
}

function after({ lastActivityAt, conversationId }: Ordered, cursor: InboxCursor) {
  const time = new Date(cursor.at);
  // The first bound is what the index starts at; without it, a later page would walk past all before it.
  return and(lte(lastActivityAt, time), or(lt(lastActivityAt, time), lt(conversationId, cursor.conversationId)));
}
