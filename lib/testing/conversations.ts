import type { ConversationView } from "@/lib/conversations/types";
import type { MessageView } from "@/lib/messages/types";

/** Whose inbox it is in tests of what a browser knows. */
export const ME = "viewer";
const OTHER = "other";

/** A time on one morning. */
export function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString();
}

/** A conversation that has one message and is read. */
export function conversation(id: string, fields: Partial<ConversationView> = {}): ConversationView {
  const participant = { id: OTHER, name: "Youssef", username: "youssef", image: null };
  const lastMessage = {
    seq: 1,
    rev: 1,
    senderId: OTHER,
    preview: "hello",
    step: null,
    card: null,
    files: null,
    createdAt: at(0),
    deletedAt: null,
  };
  return {
    ...{ id, participant, lastMessage, lastSeq: 1, rev: 1, lastReadSeq: 1, unreadCount: 0, updatedAt: at(0) },
    ...{ participantLastReadSeq: null, starredAt: null, archivedAt: null, mutedAt: null, draft: null },
    ...{ entryVersion: 0, snoozedAt: null, snoozedUntil: null, markedUnreadAt: null, turn: null, note: "" },
    ...{ contexts: [], labelIds: [] },
    ...fields,
  };
}

export function message(conversationId: string, seq: number, fields: Partial<MessageView> = {}): MessageView {
  return {
    ...{ id: `${conversationId}-${seq}`, seq, rev: seq, conversationId, senderId: OTHER, clientId: `${seq}` },
    ...{ body: `text ${seq}`, createdAt: at(seq), editedAt: null, deletedAt: null, context: null, step: null },
    ...{ contextSeq: null, move: null, cardVersion: null, card: null },
    attachments: [],
    replyTo: null,
    reactions: [],
    ...fields,
  };
}
