import type { ConversationView } from "@/lib/conversations/types";
import { ALL, type InboxList, isListed, placeOf, reachingTo } from "./list-rules";
import { extentOf } from "./reach";
import type { InboxState } from "./state";
import { withMarks } from "./versions";

/**
 * The conversations of a list as far as it is known, with what the viewer has just changed; newest activity first. One that
 * is kept stays among the unread ones although it was read: it would go from under the eyes of whoever reads it.
 */
export function rowsOf(state: InboxState, list: InboxList, keptId: string | null = null): ConversationView[] {
  const extent = extentOf(state.lists, list);
  if (!extent) return [];
  const isKept = ({ id }: ConversationView) => id === keptId && list.filter === "unread";
  const isIn = (item: ConversationView) => isListed(item, list) || (isKept(item) && isListed(item, ALL));
  const isKnown = reachingTo(extent.nextCursor);
  return shownOf(state).filter((item) => isIn(item) && isKnown(placeOf(item)));
}

/** A conversation with what the viewer has just changed; undefined for one that is not here. */
export function conversationIn(state: InboxState, id: string): ConversationView | undefined {
  const known = state.conversations.find((item) => item.id === id);
  return known && withChanges(known, state.changes);
}

function shownOf({ conversations, changes }: InboxState): readonly ConversationView[] {
  return changes.length === 0 ? conversations : conversations.map((item) => withChanges(item, changes));
}

function withChanges(conversation: ConversationView, changes: InboxState["changes"]): ConversationView {
  return changes.reduce(
    (item, { conversationId, marks }) => (conversationId === item.id ? withMarks(item, marks) : item),
    conversation,
  );
}
