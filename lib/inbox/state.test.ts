import { describe, expect, it } from "vitest";
import type { ConversationView } from "@/lib/conversations/types";
import type { MessageView } from "@/lib/messages/types";
import { openInbox, receive } from "./state";

const ME = "viewer";
const OTHER = "other";

function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString();
}

function conversation(id: string, fields: Partial<ConversationView> = {}): ConversationView {
  const participant = { id: OTHER, name: "Youssef", username: "youssef", image: null };
  const lastMessage = {
    seq: 1,
    rev: 1,
    senderId: OTHER,
    preview: "hello",
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

function message(conversationId: string, seq: number, fields: Partial<MessageView> = {}): MessageView {
  return {
    ...{ id: `${conversationId}-${seq}`, seq, rev: seq, conversationId, senderId: OTHER, clientId: `${seq}` },
    ...{ body: `text ${seq}`, createdAt: at(seq), editedAt: null, deletedAt: null, context: null },
    attachments: [],
    replyTo: null,
    reactions: [],
    ...fields,
  };
}

function inbox(...conversations: ConversationView[]) {
  return openInbox(ME, { items: conversations, nextCursor: null });
}

function ids(state: ReturnType<typeof inbox>) {
  return state.conversations.map(({ id }) => id);
}

describe("a new message", () => {
  it("moves its conversation up, with its preview and one more unread", () => {
    const state = receive(inbox(conversation("a"), conversation("b")), { type: "changed", message: message("b", 2) });
    expect(ids(state)).toEqual(["b", "a"]);
    expect(state.conversations[0]).toMatchObject({ lastSeq: 2, unreadCount: 1, lastMessage: { preview: "text 2" } });
  });

  it("of one's own is read", () => {
    const own = message("a", 2, { senderId: ME });
    expect(receive(inbox(conversation("a")), { type: "changed", message: own }).conversations[0]?.unreadCount).toBe(0);
  });

  it("heard of twice or late changes nothing more", () => {
    const once = receive(inbox(conversation("a")), { type: "changed", message: message("a", 3) });
    const twice = receive(once, { type: "changed", message: message("a", 3) });
    const late = receive(twice, { type: "changed", message: message("a", 2) });
    expect(late.conversations).toEqual(once.conversations);
  });

  it("in a conversation that is not here asks for it, and again when the answer is older than the newest hint", () => {
    const one = receive(inbox(), { type: "changed", message: message("new", 1) });
    const two = receive(one, { type: "hinted", conversationId: "new" });
    expect([one.missing, two.missing]).toEqual([{ new: 1 }, { new: 2 }]);
    const answer = { type: "fetched", conversationId: "new", conversation: conversation("new") } as const;
    expect(receive(two, { ...answer, hints: 1 }).missing).toEqual({ new: 2 });
    const fetched = receive(two, { ...answer, hints: 2 });
    expect([ids(fetched), fetched.missing]).toEqual([["new"], {}]);
  });

  it("that could not be fetched is asked for by the next hint", () => {
    const asked = receive(inbox(), { type: "hinted", conversationId: "new" });
    const failed = receive(asked, { type: "unreachable", conversationId: "new" });
    expect(failed.missing).toEqual({});
    expect(receive(failed, { type: "hinted", conversationId: "new" }).missing).toEqual({ new: 1 });
  });
});

describe("an unsent or edited message", () => {
  it("changes the preview when it is the newest, and moves nothing", () => {
    const state = inbox(conversation("a", { updatedAt: at(5) }), conversation("b"));
    const unsent = message("b", 1, { rev: 2, body: "", deletedAt: at(9), createdAt: at(0) });
    const folded = receive(state, { type: "changed", message: unsent });
    expect(ids(folded)).toEqual(["a", "b"]);
    expect(folded.conversations[1]?.lastMessage).toMatchObject({ preview: "", deletedAt: at(9) });
  });

  it("of earlier leaves the row as it is", () => {
    const state = inbox(conversation("a", { lastSeq: 5, lastReadSeq: 5 }));
    const edited = receive(state, { type: "changed", message: message("a", 2, { rev: 9 }) });
    expect(edited.conversations[0]).toEqual({ ...state.conversations[0], rev: 9 });
  });
});

describe("a read position", () => {
  it("clears what is unread and never moves back", () => {
    const state = inbox(conversation("a", { lastSeq: 5, lastReadSeq: 1, unreadCount: 4 }));
    const read = receive(state, { type: "read", conversationId: "a", seq: 4 });
    expect(read.conversations[0]).toMatchObject({ lastReadSeq: 4, unreadCount: 1 });
    expect(receive(read, { type: "read", conversationId: "a", seq: 2 }).conversations).toEqual(read.conversations);
  });

  it("heard of before its message leaves that message read", () => {
    const read = receive(inbox(conversation("a")), { type: "read", conversationId: "a", seq: 2 });
    const arrived = receive(read, { type: "changed", message: message("a", 2) });
    expect(arrived.conversations[0]?.unreadCount).toBe(0);
  });
});

describe("the list fetched anew", () => {
  it("replaces what is shown, but not by older versions of what was heard since", () => {
    const live = receive(inbox(conversation("a"), conversation("b")), { type: "changed", message: message("a", 7) });
    const stale = { items: [conversation("b", { updatedAt: at(3) }), conversation("c")], nextCursor: "next" };
    const reloaded = receive(live, { type: "reloaded", page: stale });
    expect(ids(reloaded)).toEqual(["a", "b", "c"]);
    expect(reloaded).toMatchObject({ nextCursor: "next", conversations: [{ lastSeq: 7 }, {}, {}] });
  });

  it("drops what is no longer in it", () => {
    const page = { items: [conversation("a", { updatedAt: at(2) })], nextCursor: null };
    expect(ids(receive(inbox(conversation("a"), conversation("gone")), { type: "reloaded", page }))).toEqual(["a"]);
  });

  it("takes an archived conversation away", () => {
    const archived = conversation("a", { archivedAt: at(1) });
    const fetched = receive(inbox(conversation("a")), {
      type: "fetched",
      conversationId: "a",
      hints: 0,
      conversation: archived,
    });
    expect(ids(fetched)).toEqual([]);
  });

  it("takes in the next page without doubles", () => {
    const page = { items: [conversation("b"), conversation("a")], nextCursor: null };
    expect(ids(receive(inbox(conversation("b")), { type: "older", page }))).toEqual(["b", "a"]);
  });
});

describe("a draft", () => {
  const draft = (version: number, body: string) => ({
    ...{ body, replyTo: null, attachments: [], version },
    updatedAt: at(version),
  });

  it("follows its writer's devices, the newest version counting however late an older one comes", () => {
    const state = inbox(conversation("a", { updatedAt: at(1) }), conversation("b"));
    const known = receive(state, { type: "drafted", conversationId: "a", draft: draft(2, "Salam, I") });
    const late = receive(known, { type: "drafted", conversationId: "a", draft: draft(1, "Sal") });
    expect(late.conversations.map((item) => [item.id, item.draft?.body])).toEqual([
      ["a", "Salam, I"],
      ["b", undefined],
    ]);
    const fetched = { type: "fetched" as const, conversationId: "a", hints: 0 };
    const older = receive(late, {
      ...fetched,
      conversation: conversation("a", { rev: 2, updatedAt: at(1), draft: draft(1, "Sal") }),
    });
    expect(older.conversations.find(({ id }) => id === "a")).toMatchObject({ rev: 2, draft: { body: "Salam, I" } });
  });
});
