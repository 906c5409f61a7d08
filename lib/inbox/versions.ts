import { summaryOf } from "@/lib/attachments/rules";
import { lastCardOf } from "@/lib/cards/rules";
import type { ConversationView } from "@/lib/conversations/types";
import type { MessageContext } from "@/lib/marketplace/types";
import { previewOf } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/types";
import { lastStepOf } from "@/lib/orders/rules";
import { unreadCountOf } from "./rules";
import type { Context, DraftView, Marks } from "./types";

const CONTEXTS: readonly Context[] = ["gig", "job", "order"];

/**
 * Of two versions of a conversation, heard of in whatever order, the newer of each part: its messages by `rev`, the viewer's
 * own marks by `entryVersion`, the draft by its version, and how far was read, which never goes back.
 */
export function newerOf(known: ConversationView, heard: ConversationView): ConversationView {
  const isLate = heard.rev < known.rev || heard.entryVersion < known.entryVersion;
  return withUnread({
    ...heard,
    ...(heard.rev < known.rev && messagesOf(known)),
    ...(heard.entryVersion < known.entryVersion && entryOf(known)),
    // Nothing moves down, and either part may have moved it up.
    updatedAt: isLate && known.updatedAt > heard.updatedAt ? known.updatedAt : heard.updatedAt,
    draft: newerDraft(known.draft, heard.draft),
    lastReadSeq: Math.max(known.lastReadSeq, heard.lastReadSeq),
  });
}

/** A conversation with one change of a message taken in; what is not its newest message leaves the row as it is. */
export function withMessage(known: ConversationView, message: MessageView, viewerId: string): ConversationView {
  const rev = Math.max(known.rev, message.rev);
  const isNewest = message.seq > known.lastSeq;
  const isNewVersion = message.seq === known.lastSeq && message.rev > (known.lastMessage?.rev ?? 0);
  if (!isNewest && !isNewVersion) return { ...known, rev };
  const { seq, senderId, createdAt, deletedAt } = message;
  const files = summaryOf(message.attachments);
  const lastMessage = {
    ...{ seq, rev: message.rev, senderId, preview: previewOf(message.body), files, createdAt, deletedAt },
    step: lastStepOf(message),
    card: lastCardOf(message),
  };
  const said = { ...known, rev, lastSeq: seq, lastMessage };
  return withUnread(isNewest ? { ...said, ...placedBy(message, known, viewerId) } : said);
}

/** What a new message does to the viewer's own side of a conversation; the server has the last word. */
function placedBy(message: MessageView, known: ConversationView, viewerId: string) {
  const { seq, senderId, createdAt, context } = message;
  const isOwn = senderId === viewerId;
  const comesBack = known.mutedAt === null;
  return {
    updatedAt: createdAt,
    contexts: CONTEXTS.filter((kind) => kind === listedAs(context) || known.contexts.includes(kind)),
    lastReadSeq: isOwn ? Math.max(known.lastReadSeq, seq) : known.lastReadSeq,
    archivedAt: comesBack ? null : known.archivedAt,
    ...(comesBack && !isOwn && { snoozedAt: null, snoozedUntil: null }),
  };
}

/** An application is to a job. */
function listedAs(context: MessageContext | null) {
  return context?.kind === "application" ? "job" : context?.kind;
}

/** A conversation that was read up to `seq`; a read position may be heard of before the message it belongs to. */
export function readUpTo(conversation: ConversationView, seq: number): ConversationView {
  if (conversation.lastReadSeq >= seq) return conversation;
  return withUnread({ ...conversation, lastReadSeq: seq });
}

export function withDraft(conversation: ConversationView, draft: DraftView): ConversationView {
  return { ...conversation, draft: newerDraft(conversation.draft, draft) };
}

/** A conversation as it is to be once the server has made a change of the viewer's. */
export function withMarks(conversation: ConversationView, marks: Marks): ConversationView {
  const lastReadSeq = Math.max(conversation.lastReadSeq, marks.lastReadSeq ?? 0);
  return withUnread({ ...conversation, ...marks, lastReadSeq });
}

function newerDraft(known: DraftView | null, draft: DraftView | null): DraftView | null {
  return (draft?.version ?? 0) >= (known?.version ?? 0) ? draft : known;
}

function messagesOf({ lastMessage, lastSeq, rev }: ConversationView) {
  return { lastMessage, lastSeq, rev };
}

function entryOf(conversation: ConversationView) {
  const { entryVersion, starredAt, archivedAt, mutedAt, snoozedAt, snoozedUntil, markedUnreadAt } = conversation;
  const { turn, contexts, labelIds, note } = conversation;
  return {
    ...{ entryVersion, starredAt, archivedAt, mutedAt, snoozedAt, snoozedUntil, markedUnreadAt },
    ...{ turn, contexts, labelIds, note },
  };
}

/** Unread is computed, never counted up. */
function withUnread(conversation: ConversationView): ConversationView {
  return { ...conversation, unreadCount: Math.max(0, unreadCountOf(conversation)) };
}
