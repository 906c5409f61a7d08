import { summaryOf } from "@/lib/attachments/rules";
import type { ConversationPage, ConversationView } from "@/lib/conversations/types";
import { previewOf } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import { unreadCountOf } from "./rules";
import type { DraftView } from "./types";

/** What one tab knows of its person's conversations. */
export interface InboxState {
  viewerId: string;
  /** Newest activity first. */
  conversations: readonly ConversationView[];
  nextCursor: string | null;
  /** To be fetched, for something was heard of them whose content is not here: how often, by id. */
  missing: Readonly<Record<string, number>>;
}

export type InboxInput =
  | { type: "changed"; message: MessageView }
  /** Something happened whose content did not come along. */
  | { type: "hinted"; conversationId: string }
  | { type: "read"; conversationId: string; seq: number }
  | { type: "drafted"; conversationId: string; draft: DraftView }
  /** One conversation as it was fetched after so many hints; null when it is not there for this list any more. */
  | { type: "fetched"; conversationId: string; hints: number; conversation: ConversationView | null }
  /** It could not be fetched; the next hint asks again. */
  | { type: "unreachable"; conversationId: string }
  | { type: "older"; page: ConversationPage }
  /** The list fetched anew from its top. */
  | { type: "reloaded"; page: ConversationPage };

export function openInbox(viewerId: string, page: ConversationPage): InboxState {
  return { viewerId, conversations: page.items, nextCursor: page.nextCursor, missing: {} };
}

/** The one fold that answers and events about the list go through, in any order. */
export function receive(state: InboxState, input: InboxInput): InboxState {
  switch (input.type) {
    case "changed":
      return changeMessage(state, input.message);
    case "hinted":
      return withMissing(state, input.conversationId);
    case "read":
      return { ...state, conversations: state.conversations.map((item) => readUpTo(item, input)) };
    case "drafted":
      return { ...state, conversations: state.conversations.map((item) => withDraft(item, input)) };
    case "fetched":
      return replace(answered(state, input), input.conversationId, input.conversation);
    case "unreachable":
      return { ...state, missing: without(state.missing, input.conversationId) };
    case "older":
      return { ...upsert(state, input.page.items), nextCursor: input.page.nextCursor };
    case "reloaded":
      // What was heard of since the answer was made stays: of two versions the newer counts.
      return {
        ...upsert({ ...state, conversations: newerThan(state, input.page) }, input.page.items),
        nextCursor: input.page.nextCursor,
      };
  }
}

function changeMessage(state: InboxState, message: MessageView): InboxState {
  const known = state.conversations.find(({ id }) => id === message.conversationId);
  if (!known) return withMissing(state, message.conversationId);
  return upsert(state, [withMessage(known, message, state.viewerId)]);
}

/** A conversation with one change of a message taken in; what is not its newest message leaves the row as it is. */
function withMessage(known: ConversationView, message: MessageView, viewerId: string): ConversationView {
  const rev = Math.max(known.rev, message.rev);
  const isNewest = message.seq > known.lastSeq;
  const isNewVersion = message.seq === known.lastSeq && message.rev > (known.lastMessage?.rev ?? 0);
  if (!isNewest && !isNewVersion) return { ...known, rev };
  const { seq, senderId, createdAt, deletedAt } = message;
  const files = summaryOf(message.attachments);
  const isOwnNew = isNewest && senderId === viewerId;
  return withUnread({
    ...known,
    rev,
    lastSeq: seq,
    lastMessage: { seq, rev: message.rev, senderId, preview: previewOf(message.body), files, createdAt, deletedAt },
    lastReadSeq: isOwnNew ? Math.max(known.lastReadSeq, seq) : known.lastReadSeq,
    updatedAt: createdAt,
  });
}

function readUpTo(conversation: ConversationView, { conversationId, seq }: { conversationId: string; seq: number }) {
  if (conversation.id !== conversationId || conversation.lastReadSeq >= seq) return conversation;
  return withUnread({ ...conversation, lastReadSeq: seq });
}

function withDraft(
  conversation: ConversationView,
  { conversationId, draft }: { conversationId: string; draft: DraftView },
) {
  return conversation.id === conversationId
    ? { ...conversation, draft: newerDraft(conversation.draft, draft) }
    : conversation;
}

function newerDraft(known: DraftView | null, draft: DraftView | null): DraftView | null {
  return (draft?.version ?? 0) >= (known?.version ?? 0) ? draft : known;
}

/** Unread is computed, never counted up; a read position may be heard of before the message it belongs to. */
function withUnread(conversation: ConversationView): ConversationView {
  return { ...conversation, unreadCount: Math.max(0, unreadCountOf(conversation)) };
}

function withMissing(state: InboxState, id: string): InboxState {
  return { ...state, missing: { ...state.missing, [id]: (state.missing[id] ?? 0) + 1 } };
}

/** An answer asked for before the newest hint may be older than what was hinted at: then it is asked for again. */
function answered(state: InboxState, { conversationId, hints }: { conversationId: string; hints: number }): InboxState {
  if (state.missing[conversationId] !== hints) return state;
  return { ...state, missing: without(state.missing, conversationId) };
}

function without(missing: InboxState["missing"], id: string): InboxState["missing"] {
  return Object.fromEntries(Object.entries(missing).filter(([other]) => other !== id));
}

function replace(state: InboxState, id: string, conversation: ConversationView | null): InboxState {
  if (conversation && !conversation.archivedAt) return upsert(state, [conversation]);
  return { ...state, conversations: state.conversations.filter((item) => item.id !== id) };
}

/** Takes versions in by id, the one with the higher `rev` (and read position) counting, newest activity first. */
function upsert(state: InboxState, items: readonly ConversationView[]): InboxState {
  const byId = new Map(state.conversations.map((item) => [item.id, item]));
  for (const item of items) byId.set(item.id, newer(byId.get(item.id), item));
  const conversations = [...byId.values()].sort(
    (a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id.localeCompare(a.id),
  );
  return { ...state, conversations };
}

function newer(known: ConversationView | undefined, item: ConversationView): ConversationView {
  if (!known) return item;
  const base = item.rev >= known.rev ? item : { ...item, ...messageFieldsOf(known) };
  const draft = newerDraft(known.draft, item.draft);
  return withUnread({ ...base, draft, lastReadSeq: Math.max(known.lastReadSeq, item.lastReadSeq) });
}

function messageFieldsOf({ lastMessage, lastSeq, rev, updatedAt }: ConversationView) {
  return { lastMessage, lastSeq, rev, updatedAt };
}

/** Of the known conversations, those in the page (to be compared) and those that moved up since it was made. */
function newerThan({ conversations }: InboxState, page: ConversationPage): readonly ConversationView[] {
  const ids = new Set(page.items.map(({ id }) => id));
  const top = page.items[0]?.updatedAt ?? "";
  return conversations.filter(({ id, updatedAt }) => ids.has(id) || updatedAt > top);
}
