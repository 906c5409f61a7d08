import type { ConversationPage, ConversationView } from "@/lib/conversations/types";
import type { MessageView } from "@/lib/messages/types";
import { compareRows, type InboxList, isListed, keyOf, placeOf, reachingTo } from "./list-rules";
import { type Extent, extended, extentOf } from "./reach";
import type { DraftView, Marks } from "./types";
import { newerOf, readUpTo, withDraft, withMessage } from "./versions";

/** What one tab knows of its person's conversations. */
export interface InboxState {
  viewerId: string;
  /** All that were heard of, whatever list they are in, as the server has them; newest activity first. */
  conversations: readonly ConversationView[];
  /** How far down each list is known, by its key; of a list that is not here nothing was asked for. */
  lists: Readonly<Record<string, Extent>>;
  /** What the viewer has changed and the server has not confirmed, in the order in which it was changed. */
  changes: readonly Change[];
  /** To be fetched, for something was heard of them whose content is not here: how often, by id. */
  missing: Readonly<Record<string, number>>;
}

interface Change {
  /** Names this change, for its confirmation. */
  change: string;
  conversationId: string;
  marks: Marks;
}

export type InboxInput =
  | { type: "changed"; message: MessageView }
  /** Something happened whose content did not come along. */
  | { type: "hinted"; conversationId: string }
  | { type: "read"; conversationId: string; seq: number }
  | { type: "drafted"; conversationId: string; draft: DraftView }
  /** One conversation as it was fetched after so many hints; null when it is not there. */
  | { type: "fetched"; conversationId: string; hints: number; conversation: ConversationView | null }
  /** It could not be fetched; the next hint asks again, and so does one that came meanwhile. */
  | { type: "unreachable"; conversationId: string; hints: number }
  /** What of a list comes after a place: from its top, its next page, or a part of it anew. */
  | { type: "listed"; list: InboxList; after: string | null; page: ConversationPage }
  /** The viewer has changed something of their own, which is shown before the server has it. */
  | ({ type: "marked" } & Change)
  /** The server has made the change, and answered so. */
  | { type: "confirmed"; change: string; conversation: ConversationView }
  /** The server has not made it: it is taken back. */
  | { type: "refused"; change: string };

export function openInbox(viewerId: string, list: InboxList, page: ConversationPage): InboxState {
  const nothing: InboxState = { viewerId, conversations: [], lists: {}, changes: [], missing: {} };
  return receive(nothing, { type: "listed", list, after: null, page });
}

/** The one fold that answers and events about the lists go through, in any order. */
export function receive(state: InboxState, input: InboxInput): InboxState {
  switch (input.type) {
    case "changed":
      return changeMessage(state, input.message);
    case "hinted":
      return withMissing(state, input.conversationId);
    case "read":
      return heard(state, input.conversationId, (known) => readUpTo(known, input.seq));
    case "drafted":
      return heard(state, input.conversationId, (known) => withDraft(known, input.draft));
    case "fetched":
      return replace(answered(state, input), input.conversationId, input.conversation);
    case "unreachable":
      return answered(state, input);
    case "listed":
      return takePage(state, input);
    case "marked": {
      const { change, conversationId, marks } = input;
      return { ...state, changes: [...state.changes, { change, conversationId, marks }] };
    }
    case "confirmed":
      return upsert(settled(state, input.change), [input.conversation]);
    case "refused":
      return settled(state, input.change);
  }
}

function changeMessage(state: InboxState, message: MessageView): InboxState {
  const known = state.conversations.find(({ id }) => id === message.conversationId);
  if (!known) return withMissing(state, message.conversationId);
  const placed = put(state, withMessage(known, message, state.viewerId));
  // What a new message does to the viewer's marks is the server's to say.
  return message.seq > known.lastSeq ? withMissing(placed, known.id) : placed;
}

/**
 * Takes in an answer about a part of a list. One that is known to belong there and was not in the answer was heard of
 * since, or has left the list unheard: which, only asking for it tells.
 */
function takePage(state: InboxState, { list, after, page }: Extract<InboxInput, { type: "listed" }>): InboxState {
  const answeredIds = new Set(page.items.map(({ id }) => id));
  const [isUpToEnd, isUpToStart] = [reachingTo(page.nextCursor), after === null ? () => false : reachingTo(after)];
  const isInPart = (item: ConversationView) => isUpToEnd(placeOf(item)) && !isUpToStart(placeOf(item));
  const doubtful = state.conversations.filter(
    (item) => !answeredIds.has(item.id) && isListed(item, list) && isInPart(item),
  );
  const extent = extended(extentOf(state.lists, list), after, page);
  const lists = extent ? { ...state.lists, [keyOf(list)]: extent } : state.lists;
  return doubtful.reduce((next, { id }) => withMissing(next, id), { ...upsert(state, page.items), lists });
}

/** Changes what is known of a conversation. Of one that is not here an older answer may be on its way: it is asked for. */
function heard(state: InboxState, id: string, by: (known: ConversationView) => ConversationView): InboxState {
  const known = state.conversations.find((item) => item.id === id);
  return known ? put(state, by(known)) : withMissing(state, id);
}

/** Puts a new version in the place of the one that is known; it may move up by that. */
function put(state: InboxState, item: ConversationView): InboxState {
  const conversations = state.conversations.map((known) => (known.id === item.id ? item : known));
  return { ...state, conversations: conversations.sort(compareRows) };
}

function settled(state: InboxState, change: string): InboxState {
  return { ...state, changes: state.changes.filter((item) => item.change !== change) };
}

function withMissing(state: InboxState, id: string): InboxState {
  return { ...state, missing: { ...state.missing, [id]: (state.missing[id] ?? 0) + 1 } };
}

/** An answer asked for before the newest hint may be older than what was hinted at: then it is asked for again. */
function answered(state: InboxState, { conversationId, hints }: { conversationId: string; hints: number }): InboxState {
  const hinted = state.missing[conversationId];
  if (hinted === undefined) return state;
  // Another object, for whoever asks looks again only where it has changed.
  if (hinted !== hints) return { ...state, missing: { ...state.missing } };
  return { ...state, missing: without(state.missing, conversationId) };
}

function without(missing: InboxState["missing"], id: string): InboxState["missing"] {
  return Object.fromEntries(Object.entries(missing).filter(([other]) => other !== id));
}

function replace(state: InboxState, id: string, conversation: ConversationView | null): InboxState {
  if (conversation) return upsert(state, [conversation]);
  return { ...state, conversations: state.conversations.filter((item) => item.id !== id) };
}

/** Takes versions in by id, the newer one counting, newest activity first. */
function upsert(state: InboxState, items: readonly ConversationView[]): InboxState {
  if (items.length === 0) return state;
  const byId = new Map(state.conversations.map((item) => [item.id, item]));
  for (const item of items) {
    const known = byId.get(item.id);
    byId.set(item.id, known ? newerOf(known, item) : item);
  }
  return { ...state, conversations: [...byId.values()].sort(compareRows) };
}
