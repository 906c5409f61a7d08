import type { ConversationView } from "@/lib/conversations/types";
import { decodeCursor, FILTERS, type Filter, type InboxCursor } from "./rules";

/** A list that an address can name; the one of a label has the filter "all". */
export interface InboxList {
  filter: Filter;
  labelId: string | null;
}

export const ALL: InboxList = { filter: "all", labelId: null };

/** The list that an address asks for; all conversations where it asks for none that there is. */
export function listIn(query: { filter: string | null; label: string | null }): InboxList {
  const filter = FILTERS.find((name) => name === query.filter);
  if (filter && filter !== "all") return { filter, labelId: null };
  return query.label && isId(query.label) ? { filter: "all", labelId: query.label.toLowerCase() } : ALL;
}

/** What names a list in an address, such as `filter=unread`; nothing for all conversations. */
export function queryOf({ filter, labelId }: InboxList): string {
  if (labelId) return `label=${labelId}`;
  return filter === "all" ? "" : `filter=${filter}`;
}

/** The address of a list, with a conversation open beside it if one is given. */
export function addressOf(list: InboxList, conversationId: string | null = null): string {
  const [path, query] = [conversationId === null ? "/inbox" : `/inbox/${conversationId}`, queryOf(list)];
  return query ? `${path}?${query}` : path;
}

/** Tells one list from every other one. */
export function keyOf({ filter, labelId }: InboxList): string {
  return labelId ?? filter;
}

/** Whether a conversation belongs to a list: the same that `lists.ts` asks the database for. */
export function isListed(conversation: ConversationView, { filter, labelId }: InboxList): boolean {
  if (conversation.lastSeq === 0) return false;
  return labelId ? conversation.labelIds.includes(labelId) : LISTS[filter](conversation);
}

const LISTS: Readonly<Record<Filter, (conversation: ConversationView) => boolean>> = {
  all: isInView,
  unread: (conversation) => isInView(conversation) && conversation.unreadCount > 0,
  "your-turn": (conversation) => isInView(conversation) && conversation.turn === "yours",
  "their-turn": (conversation) => isInView(conversation) && conversation.turn === "theirs",
  starred: ({ starredAt }) => starredAt !== null,
  snoozed: ({ archivedAt, snoozedAt }) => archivedAt === null && snoozedAt !== null,
  archived: ({ archivedAt }) => archivedAt !== null,
  gigs: (conversation) => isInView(conversation) && conversation.contexts.includes("gig"),
  jobs: (conversation) => isInView(conversation) && conversation.contexts.includes("job"),
  orders: (conversation) => isInView(conversation) && conversation.contexts.includes("order"),
};

/** Whether whatever belongs to a list belongs to "all" as well. */
export function isPartOfAll({ filter, labelId }: InboxList): boolean {
  return labelId === null && !["starred", "snoozed", "archived"].includes(filter);
}

function isInView({ archivedAt, snoozedAt }: ConversationView): boolean {
  return archivedAt === null && snoozedAt === null;
}

/** Orders places newest first, as every list is; those of the same time by id. */
export function comparePlaces(a: InboxCursor, b: InboxCursor): number {
  if (a.at !== b.at) return b.at - a.at;
  return a.conversationId < b.conversationId ? 1 : a.conversationId > b.conversationId ? -1 : 0;
}

/** The same for what stands in a list. */
export function compareRows(a: Placed, b: Placed): number {
  // Times are all written alike, so that their texts are in their order.
  if (a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? 1 : -1;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

type Placed = Pick<ConversationView, "id" | "updatedAt">;

export function placeOf({ id, updatedAt }: Placed): InboxCursor {
  return { at: Date.parse(updatedAt), conversationId: id };
}

/** Answers whether a place stands at or above the one that `cursor` is of; at the end of a list, which has none, all do. */
export function reachingTo(cursor: string | null): (place: InboxCursor) => boolean {
  const end = cursor === null ? null : decodeCursor(cursor);
  return (place) => end === null || comparePlaces(place, end) <= 0;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
