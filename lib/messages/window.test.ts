import { describe, expect, it } from "vitest";
import { Conversation, pendingOf } from "@/lib/testing/conversation";
import { hasNewer, hasOlder, isBehind, openThread, receive, type ThreadInput, type ThreadState } from "./state";

const [ME, OTHER] = ["viewer", "other"];

describe("a window that does not reach the newest message", () => {
  it("is what a page around a message opens, and leads on in both directions", () => {
    const server = talk(20);
    const opened = openThread(ME, server.around(10));
    expect([seqs(opened), hasOlder(opened), hasNewer(opened)]).toEqual([[8, 9, 10, 11, 12, 13], true, true]);
    const newer = fold(opened, { type: "newer", page: server.after(13) });
    expect([seqs(newer).at(-1), hasNewer(newer)]).toEqual([18, true]);
    const end = fold(newer, { type: "newer", page: server.after(18) });
    expect([seqs(end).at(-1), hasNewer(end)]).toEqual([20, false]);
    expect(seqs(fold(end, { type: "older", page: server.page(8) }))[0]).toBe(3);
  });

  it("shows nothing that comes in beyond it, but has heard of it and is not behind", () => {
    const server = talk(20);
    const opened = openThread(ME, server.around(10));
    const state = fold(opened, { type: "changed", message: server.send(OTHER) });
    expect(seqs(state)).toEqual(seqs(opened));
    expect(state.latestSeq).toBe(21);
    expect(isBehind(state)).toBe(false);
  });

  it("hears of a message too large for an event", () => {
    const server = talk(20);
    const { seq, rev } = server.send(OTHER);
    expect(openThread(ME, server.around(10)).latestSeq).toBe(21);
    expect(fold(openThread(ME, talk(20).around(10)), { type: "hinted", seq, rev }).latestSeq).toBe(21);
  });

  it("knows one's own newest message, written elsewhere", () => {
    const server = talk(20);
    const opened = openThread(ME, server.around(9));
    expect(opened.latestOwnSeq).toBe(12);
    expect(fold(opened, { type: "changed", message: server.send(ME) }).latestOwnSeq).toBe(21);
    expect(fold(opened, { type: "changed", message: server.send(OTHER) }).latestOwnSeq).toBe(12);
  });

  it("ends when a page after it is empty", () => {
    const server = talk(20);
    const cut = fold(openThread(ME, server.page()), { type: "trimmed", keep: "oldest", length: 3 });
    const shrunk = { ...server.after(18), items: [], lastSeq: 18 };
    expect(hasNewer(fold(cut, { type: "newer", page: shrunk }))).toBe(false);
  });

  it("follows the newest again, with what came while the last page was on its way", () => {
    const server = talk(20);
    const cut = fold(openThread(ME, server.page()), { type: "trimmed", keep: "oldest", length: 3 });
    const page = server.after(18);
    const message = server.send(OTHER);
    const joined = fold(cut, { type: "changed", message }, { type: "newer", page });
    expect(isBehind(joined)).toBe(true);
    const { rev } = joined;
    expect(seqs(fold(joined, { type: "caught-up", since: rev, changes: server.changes(rev) })).at(-1)).toBe(21);
  });

  it("keeps one's own text among the pending until it is shown", () => {
    const server = talk(20);
    const message = server.send(ME, "mine");
    const state = fold(
      openThread(ME, talk(20).around(10)),
      { type: "outbox", pending: [pendingOf("mine")] },
      { type: "changed", message },
      { type: "outbox", pending: [] },
    );
    expect(state.pending).toHaveLength(1);
    const reopened = fold(state, { type: "reopened", page: server.page() });
    expect([reopened.pending, reopened.ahead, seqs(reopened).at(-1)]).toEqual([[], [], 21]);
    for (let n = 0; n < 9; n += 1) server.send(OTHER);
    expect(fold(state, { type: "reopened", page: server.page() }).pending).toEqual([]);
  });
});

describe("a window that is trimmed", () => {
  it("forgets what is far away and fetches it anew", () => {
    const server = talk(20);
    const whole = fold(openThread(ME, server.page()), { type: "older", page: server.page(16) });
    const top = fold(whole, { type: "trimmed", keep: "oldest", length: 3 });
    expect([seqs(top), hasNewer(top)]).toEqual([[11, 12, 13], true]);
    const bottom = fold(whole, { type: "trimmed", keep: "newest", length: 3 });
    expect([seqs(bottom), hasOlder(bottom), hasNewer(bottom)]).toEqual([[18, 19, 20], true, false]);
  });

  it("is never empty", () => {
    const state = openThread(ME, talk(20).page());
    expect(seqs(fold(state, { type: "trimmed", keep: "newest", length: 0 }))).toEqual([20]);
    expect(seqs(fold(state, { type: "trimmed", keep: "oldest", length: 0 }))).toEqual([16]);
    const empty = openThread(ME, new Conversation().page());
    expect(fold(empty, { type: "trimmed", keep: "oldest", length: 9 })).toEqual(empty);
  });

  it("learns of a change that came while its message was forgotten", () => {
    const server = talk(20);
    const cut = fold(openThread(ME, server.page()), { type: "trimmed", keep: "oldest", length: 3 });
    const stale = server.after(18);
    const raced = fold(cut, { type: "changed", message: server.edit(19) }, { type: "newer", page: stale });
    expect(isBehind(raced)).toBe(true);
  });
});

/** By turns, the other's first. */
function talk(length: number): Conversation {
  const server = new Conversation();
  for (let n = 0; n < length; n += 1) server.send(n % 2 ? ME : OTHER);
  return server;
}

function fold(state: ThreadState, ...inputs: ThreadInput[]): ThreadState {
  return inputs.reduce(receive, state);
}

function seqs({ messages }: ThreadState): number[] {
  return messages.map(({ seq }) => seq);
}
