import "server-only";
import { and, desc, eq, inArray, isNotNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { entryLabels, inboxEntries } from "@/db/schema/inbox";
import type { Conversation } from "@/lib/conversations/access";
import type { Filter } from "./rules";

/**
 * What is in each list. The values stand in the text of the query, for Postgres uses a partial index only where it can
 * read there that the index holds every row.
 */
const LISTS: Readonly<Record<Filter, SQL | undefined>> = {
  all: inFolder("inbox"),
  unread: and(inFolder("inbox"), isUnread()),
  "your-turn": and(inFolder("inbox"), sql`${inboxEntries.turn} = 'yours'`),
  "their-turn": and(inFolder("inbox"), sql`${inboxEntries.turn} = 'theirs'`),
  starred: isNotNull(inboxEntries.starredAt),
  snoozed: inFolder("snoozed"),
  archived: inFolder("archived"),
  gigs: and(inFolder("inbox"), isNotNull(inboxEntries.gigAt)),
  jobs: and(inFolder("inbox"), isNotNull(inboxEntries.jobAt)),
  orders: and(inFolder("inbox"), isNotNull(inboxEntries.orderAt)),
};

/** The entries of a person that are in a list. */
export function isListed(userId: string, filter: Filter): SQL | undefined {
  return and(eq(inboxEntries.userId, userId), isNotNull(inboxEntries.lastActivityAt), LISTS[filter]);
}

/** Of the conversations that carry labels, a person's with this one that are in its list. */
export function isLabelled(userId: string, labelId: string | SQLWrapper): SQL | undefined {
  return and(eq(entryLabels.userId, userId), eq(entryLabels.labelId, labelId), isNotNull(entryLabels.lastActivityAt));
}

/** What keeps the order of a list. */
export type Ordered = typeof inboxEntries | typeof entryLabels;

/**
 * The order of every list. There are no nulls in one, but Postgres reads an index in order only where the query puts them
 * in the same place.
 */
export function newestFirst({ lastActivityAt, conversationId }: Ordered): SQL[] {
  return [sql`${desc(lastActivityAt)} nulls last`, sql`${desc(conversationId)} nulls last`];
}

/** Both people's entries of a conversation: by their ids, because no index begins with the conversation. */
export function isOfBoth({
  id,
  initiatorId,
  recipientId,
}: Pick<Conversation, "id" | "initiatorId" | "recipientId">): SQL | undefined {
  return and(inArray(inboxEntries.userId, [initiatorId, recipientId]), eq(inboxEntries.conversationId, id));
}

function isUnread(): SQL {
  return sql`(${inboxEntries.lastSeq} > ${inboxEntries.lastReadSeq} or ${inboxEntries.markedUnreadAt} is not null)`;
}

function inFolder(folder: "inbox" | "archived" | "snoozed"): SQL {
  return sql`${inboxEntries.folder} = ${sql.raw(`'${folder}'`)}`;
}
