import { describe, expect, it } from "vitest";
import type { ConversationView } from "@/lib/conversations/types";
import { at, conversation, ME, message } from "@/lib/testing/conversations";
import { ALL, placeOf } from "./list-rules";
import { extentOf } from "./reach";
import { conversationIn, rowsOf } from "./rows";
import { encodeCursor } from "./rules";
import { openInbox, receive } from "./state";

function inbox(...conversations: ConversationView[]) {
  return openInbox(ME, ALL, { items: conversations, nextCursor: null });
}

function ids(state: ReturnType<typeof inbox>) {
  return rowsOf(state, ALL).map(({ id }) => id);
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
    // Whoever asks looks at the object: were it the same, the second hint would never be followed.
    expect(receive(two, { ...answer, hints: 1 }).missing).not.toBe(two.missing);
    const fetched = receive(two, { ...answer, hints: 2 });
    expect([ids(fetched), fetched.missing]).toEqual([["new"], {}]);
  });

  it("that could not be fetched is asked for by the next hint", () => {
    const asked = receive(inbox(), { type: "hinted", conversationId: "new" });
    const failed = receive(asked, { type: "unreachable", conversationId: "new", hints: 1 });
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

describe("a page of a list", () => {
  const [a, b, c] = ["a", "b", "c"].map((letter) => `${letter.repeat(8)}-0000-7000-8000-000000000000`) as [
    string,
    string,
    string,
  ];
  const listed = (after: string | null, items: ConversationView[], nextCursor: string | null = null) =>
    ({ type: "listed", list: ALL, after, page: { items, nextCursor } }) as const;
  const cursorOf = (item: ConversationView) => encodeCursor(placeOf(item));

  it("does not replace what was heard since by older versions", () => {
    const live = receive(inbox(conversation(a), conversation(b)), { type: "changed", message: message(a, 7) });
    const stale = [conversation(b, { updatedAt: at(3) }), conversation(c), conversation(a)];
    const reloaded = receive(live, listed(null, stale));
    expect(ids(reloaded)).toEqual([a, b, c]);
    expect(reloaded.conversations[0]?.lastSeq).toBe(7);
  });

  it("has what is known to belong there and is not in it asked for", () => {
    const gone = receive(inbox(conversation(a), conversation(b)), listed(null, [conversation(a)]));
    expect(gone.missing).toEqual({ [b]: 1 });
    const archived = conversation(b, { archivedAt: at(1), entryVersion: 1 });
    const asked = receive(gone, { type: "fetched", conversationId: b, hints: 1, conversation: archived });
    expect([ids(asked), asked.missing]).toEqual([[a], {}]);
    const nowhere = receive(gone, { type: "fetched", conversationId: b, hints: 1, conversation: null });
    expect([ids(nowhere), nowhere.conversations.length]).toEqual([[a], 1]);
  });

  it("says nothing about what is further down, or above where it begins", () => {
    const [first, second, third] = [9, 8, 7].map((minute, n) =>
      conversation([a, b, c][n] ?? "", { updatedAt: at(minute) }),
    );
    if (!first || !second || !third) throw new Error("three there are");
    const known = inbox(first, second, third);
    expect(receive(known, listed(null, [first], cursorOf(first))).missing).toEqual({});
    expect(receive(known, listed(cursorOf(second), [third])).missing).toEqual({});
    expect(receive(known, listed(cursorOf(first), [third])).missing).toEqual({ [b]: 1 });
  });

  it("adjoins the one before it without doubles", () => {
    const top = conversation(b, { updatedAt: at(5) });
    const first = openInbox(ME, ALL, { items: [top], nextCursor: cursorOf(top) });
    const next = receive(first, listed(cursorOf(top), [conversation(a), top]));
    expect(ids(next)).toEqual([b, a]);
    expect(next.lists.all?.nextCursor).toBeNull();
  });

  it("that would leave a hole is not shown", () => {
    const [top, middle] = [conversation(c, { updatedAt: at(9) }), conversation(b, { updatedAt: at(5) })];
    const first = openInbox(ME, ALL, { items: [top], nextCursor: cursorOf(top) });
    const beyond = receive(first, listed(cursorOf(middle), [conversation(a)]));
    expect([ids(beyond), beyond.lists]).toEqual([[c], first.lists]);
  });

  it("from the top that does not reach down to what was known leaves nothing but itself", () => {
    const old = inbox(conversation(a, { updatedAt: at(1) }));
    const fresh = conversation(b, { updatedAt: at(9), rev: 2 });
    const later = receive(old, listed(null, [fresh], cursorOf(fresh)));
    expect([ids(later), later.lists.all?.nextCursor]).toEqual([[b], cursorOf(fresh)]);
    const whole = receive(inbox(fresh, conversation(a)), listed(null, [fresh], cursorOf(fresh)));
    expect(ids(whole)).toEqual([b, a]);
  });
});

describe("another list", () => {
  const unread = { filter: "unread", labelId: null } as const;
  const starred = { filter: "starred", labelId: null } as const;

  it("that is a part of all is known as far as that is", () => {
    const state = inbox(conversation("a", { lastSeq: 3, unreadCount: 2 }), conversation("b"));
    expect(rowsOf(state, unread).map(({ id }) => id)).toEqual(["a"]);
    expect(extentOf(state.lists, starred)).toBeUndefined();
  });

  it("is entered and left with what changes", () => {
    const state = inbox(conversation("a"), conversation("b"));
    const said = receive(state, { type: "changed", message: message("b", 2) });
    expect(rowsOf(said, unread).map(({ id }) => id)).toEqual(["b"]);
    const read = receive(said, { type: "read", conversationId: "b", seq: 2 });
    expect(rowsOf(read, unread)).toEqual([]);
    expect(rowsOf(read, unread, "b").map(({ id }) => id)).toEqual(["b"]);
    expect(rowsOf(read, starred, "b")).toEqual([]);
  });
});

describe("a change of the viewer's own", () => {
  const marked = { type: "marked", change: "1", conversationId: "a", marks: { archivedAt: at(3) } } as const;

  it("shows at once, and stays once the server has it", () => {
    const state = receive(inbox(conversation("a"), conversation("b")), marked);
    expect(ids(state)).toEqual(["b"]);
    const answer = conversation("a", { archivedAt: at(4), entryVersion: 1 });
    const confirmed = receive(state, { type: "confirmed", change: "1", conversation: answer });
    expect([ids(confirmed), conversationIn(confirmed, "a"), confirmed.changes]).toEqual([["b"], answer, []]);
  });

  it("is taken back when the server refuses it", () => {
    const state = receive(inbox(conversation("a"), conversation("b")), marked);
    expect(ids(receive(state, { type: "refused", change: "1" }))).toEqual(["b", "a"]);
  });

  it("outlasts what is heard before its answer, and counts as read what it says was read", () => {
    const state = receive(inbox(conversation("a", { lastSeq: 3, unreadCount: 2 })), {
      ...marked,
      marks: { starredAt: at(3), lastReadSeq: 3 },
    });
    const heard = { type: "fetched", conversationId: "a", hints: 0 } as const;
    const older = receive(state, { ...heard, conversation: conversation("a", { lastSeq: 3, unreadCount: 2 }) });
    expect(conversationIn(older, "a")).toMatchObject({ starredAt: at(3), unreadCount: 0 });
  });
});

describe("of two versions of a conversation", () => {
  it("the newer one of the marks counts, whatever became of the messages", () => {
    const state = inbox(conversation("a", { entryVersion: 5, starredAt: at(1) }));
    const heard = { type: "fetched", conversationId: "a", hints: 0 } as const;
    const older = receive(state, {
      ...heard,
      conversation: conversation("a", { entryVersion: 4, rev: 9, lastSeq: 9 }),
    });
    expect(older.conversations[0]).toMatchObject({ entryVersion: 5, starredAt: at(1), rev: 9, lastSeq: 9 });
    const newer = receive(older, { ...heard, conversation: conversation("a", { entryVersion: 6 }) });
    expect(newer.conversations[0]).toMatchObject({ entryVersion: 6, starredAt: null, rev: 9, lastSeq: 9 });
  });
});

describe("a new message", () => {
  it("brings back what was archived or put off, unless it is muted, and asks what became of the marks", () => {
    const away = { archivedAt: at(1), snoozedAt: at(1) };
    const state = inbox(conversation("a", away), conversation("b", { ...away, mutedAt: at(1) }));
    const heard = ["a", "b"].reduce((next, id) => receive(next, { type: "changed", message: message(id, 2) }), state);
    expect([ids(heard), heard.missing]).toEqual([["a"], { a: 1, b: 1 }]);
  });

  it("of one's own leaves what waits for an answer put off", () => {
    const own = message("a", 2, { senderId: ME });
    const state = receive(inbox(conversation("a", { snoozedAt: at(1) })), { type: "changed", message: own });
    expect(conversationIn(state, "a")?.snoozedAt).toBe(at(1));
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
