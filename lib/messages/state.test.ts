import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PendingMessage } from "./pending";
import { quoteOf } from "./quoted";
import { hasOlder, isBehind, openThread, receive, type ThreadInput, type ThreadState } from "./state";
import type { MessageChanges, MessagePage, MessageView } from "./types";

const ME = "viewer";
const OTHER = "other";

/** The server of the contract in memory: what it answers is what the database would. */
class Conversation {
  rows: MessageView[] = [];
  rev = 0;
  /** The rows as they were after each change. */
  history: MessageView[] = [];

  send(senderId: string, clientId = `client-${this.rows.length + 1}`, replyToSeq = 0): MessageView {
    const seq = this.rows.length + 1;
    const quoted = this.rows[replyToSeq - 1];
    const replyTo = quoted ? quoteOf(quoted) : null;
    return this.#record({ ...blank, id: `id-${seq}`, seq, rev: 0, senderId, clientId, body: `text ${seq}`, replyTo });
  }

  edit(seq: number): MessageView {
    return this.#change(seq, (row) => ({ ...row, body: `${row.body}!`, editedAt: blank.createdAt }));
  }

  unsend(seq: number): MessageView {
    return this.#change(seq, (row) => ({ ...row, body: "", replyTo: null, deletedAt: blank.createdAt }));
  }

  /** All messages as they are read now: quotes are drawn up anew at every reading. */
  read(): MessageView[] {
    return this.rows.map((row) => {
      const quoted = this.rows[(row.replyTo?.seq ?? 0) - 1];
      return quoted ? { ...row, replyTo: quoteOf(quoted) } : row;
    });
  }

  page(before = Number.POSITIVE_INFINITY, limit = 5): MessagePage {
    const rows = this.read().filter(({ seq }) => seq < before);
    const items = rows.slice(-limit);
    return { items, nextCursor: rows.length > limit ? (items[0]?.seq ?? null) : null, rev: this.rev };
  }

  changes(since: number, limit = 3): MessageChanges {
    const rows = this.read()
      .filter(({ rev }) => rev > since)
      .sort((a, b) => a.rev - b.rev);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? last.rev : null, rev: this.rev };
  }

  #change(seq: number, to: (row: MessageView) => MessageView): MessageView {
    const row = this.rows[seq - 1];
    if (!row) throw new Error(`no message ${seq}`);
    return this.#record(to(row));
  }

  #record(row: MessageView): MessageView {
    this.rev += 1;
    const stamped = { ...row, rev: this.rev };
    this.rows[row.seq - 1] = stamped;
    this.history.push(stamped);
    return stamped;
  }
}

const blank: MessageView = {
  id: "",
  seq: 0,
  rev: 0,
  conversationId: "conversation",
  senderId: ME,
  clientId: "",
  body: "",
  createdAt: "2026-11-23T10:00:00.000Z",
  editedAt: null,
  deletedAt: null,
  context: null,
  attachments: [],
  replyTo: null,
  reactions: [],
};

function pendingOf(clientId: string): PendingMessage {
  return {
    clientId,
    body: "hello",
    createdAt: blank.createdAt,
    context: null,
    attachments: [],
    replyTo: null,
    refusal: null,
  };
}

function catchUp(state: ThreadState, server: Conversation): ThreadState {
  let caught = receive(state, { type: "caught-up", since: state.rev, changes: server.changes(state.rev) });
  while (isBehind(caught)) {
    caught = receive(caught, { type: "caught-up", since: caught.rev, changes: server.changes(caught.rev) });
  }
  return caught;
}

function fold(state: ThreadState, ...inputs: ThreadInput[]): ThreadState {
  return inputs.reduce(receive, state);
}

function seqs(state: ThreadState): number[] {
  return state.messages.map(({ seq }) => seq);
}

describe("receive", () => {
  it("appends the next message and knows that nothing is missing", () => {
    const server = new Conversation();
    server.send(ME);
    const state = fold(openThread(ME, server.page()), { type: "changed", message: server.send(OTHER) });
    expect(seqs(state)).toEqual([1, 2]);
    expect(isBehind(state)).toBe(false);
  });

  it("shows no message before the one in front of it, then shows both", () => {
    const server = new Conversation();
    const [first, second] = [server.send(OTHER), server.send(OTHER)];
    const early = fold(openThread(ME, new Conversation().page()), { type: "changed", message: second });
    expect(seqs(early)).toEqual([]);
    expect(isBehind(early)).toBe(true);
    const both = fold(early, { type: "changed", message: first });
    expect(seqs(both)).toEqual([1, 2]);
    expect(isBehind(both)).toBe(false);
  });

  it("lets no old version of a message replace a newer one", () => {
    const server = new Conversation();
    const old = server.send(OTHER);
    const edited = server.edit(1);
    const state = fold(
      openThread(ME, new Conversation().page()),
      { type: "changed", message: edited },
      { type: "changed", message: old },
    );
    expect(state.messages).toEqual([edited]);
  });

  it("does not take a hint for its content, even when the change after it arrives", () => {
    const server = new Conversation();
    const state = openThread(ME, server.page());
    const large = server.send(OTHER);
    const next = server.send(OTHER);
    const hinted = fold(state, { type: "hinted", rev: large.rev }, { type: "changed", message: next });
    expect(isBehind(hinted)).toBe(true);
    expect(catchUp(hinted, server).messages).toEqual(server.rows);
  });

  it("prepends an older page without touching what is shown", () => {
    const server = new Conversation();
    for (let n = 0; n < 12; n += 1) server.send(n % 2 ? ME : OTHER);
    const state = openThread(ME, server.page());
    const more = fold(state, { type: "older", page: server.page(state.firstSeq) });
    expect(seqs(more)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(hasOlder(more)).toBe(true);
    expect(fold(more, { type: "older", page: server.page(state.firstSeq) })).toEqual(more);
  });

  it("asks again for what changed while an older page was on its way", () => {
    const server = new Conversation();
    for (let n = 0; n < 8; n += 1) server.send(OTHER);
    const state = openThread(ME, server.page());
    const stale = server.page(state.firstSeq);
    const edited = server.edit(2);
    const raced = fold(state, { type: "changed", message: edited }, { type: "older", page: stale });
    expect(isBehind(raced)).toBe(true);
    expect(catchUp(raced, server).messages).toEqual(server.rows);
  });
});

describe("one's own messages", () => {
  const server = new Conversation();
  const empty = openThread(ME, server.page());
  const confirmed = server.send(ME, "mine");

  it("stay pending until their confirmed copy comes, by whichever path, and never show twice", () => {
    const sending = fold(empty, { type: "submitted", pending: pendingOf("mine") });
    expect(sending.pending).toHaveLength(1);
    const echoed = fold(sending, { type: "changed", message: confirmed }, { type: "changed", message: confirmed });
    expect(echoed.pending).toEqual([]);
    expect(echoed.messages).toEqual([confirmed]);
  });

  it("stay pending while their confirmed copy waits for the one in front of it", () => {
    const there = new Conversation();
    const [before, own] = [there.send(OTHER), there.send(ME, "mine")];
    const waiting = fold(empty, { type: "submitted", pending: pendingOf("mine") }, { type: "changed", message: own });
    expect(waiting.pending).toHaveLength(1);
    const shown = fold(waiting, { type: "changed", message: before });
    expect([shown.pending, seqs(shown)]).toEqual([[], [1, 2]]);
  });

  it("are confirmed by an answer from before the window", () => {
    const there = new Conversation();
    const old = there.send(ME, "mine");
    for (let n = 0; n < 6; n += 1) there.send(OTHER);
    const opened = fold(openThread(ME, there.page()), { type: "submitted", pending: pendingOf("mine") });
    expect(fold(opened, { type: "changed", message: old }).pending).toEqual([]);
  });

  it("are not confirmed by another person's message with the same client id", () => {
    const foreign = new Conversation().send(OTHER, "mine");
    const state = fold(empty, { type: "submitted", pending: pendingOf("mine") }, { type: "changed", message: foreign });
    expect(state.pending).toHaveLength(1);
  });

  it("keep their text and their place when refused and retried", () => {
    const refusal = { code: "internal" as const, message: "No." };
    const state = fold(
      empty,
      { type: "submitted", pending: pendingOf("a") },
      { type: "submitted", pending: pendingOf("b") },
      { type: "refused", clientId: "a", refusal },
    );
    expect(state.pending.map(({ refusal }) => refusal?.message)).toEqual(["No.", undefined]);
    const retried = fold(state, { type: "submitted", pending: pendingOf("a") });
    expect(retried.pending.map(({ clientId, refusal }) => [clientId, refusal])).toEqual([
      ["a", null],
      ["b", null],
    ]);
    expect(fold(retried, { type: "discarded", clientId: "a" }).pending.map(({ clientId }) => clientId)).toEqual(["b"]);
  });

  it("are not pending again when the retry comes after the confirmation", () => {
    const state = fold(
      empty,
      { type: "changed", message: confirmed },
      { type: "submitted", pending: pendingOf("mine") },
    );
    expect(state.pending).toEqual([]);
  });
});

describe("a quote", () => {
  it("follows the message that it quotes, shown or before the window, unsent or edited", () => {
    const server = new Conversation();
    for (let n = 0; n < 8; n += 1) server.send(OTHER);
    for (const quoted of [1, 5]) server.send(ME, undefined, quoted);
    const opened = openThread(ME, server.page());
    expect(opened.firstSeq).toBe(6);
    const edited = fold(opened, { type: "changed", message: server.edit(1) });
    expect(edited.messages.at(-2)?.replyTo?.preview).toBe("text 1!");
    const unsent = fold(edited, { type: "changed", message: server.unsend(1) });
    expect(unsent.messages).toEqual(server.read().slice(5));
    expect(isBehind(unsent)).toBe(false);
  });

  it("follows on a message that is on its way", () => {
    const server = new Conversation();
    const asked = server.send(OTHER);
    const pending = { ...pendingOf("mine"), replyTo: quoteOf(asked) };
    const state = fold(openThread(ME, server.page()), { type: "submitted", pending });
    const unsent = fold(state, { type: "changed", message: server.unsend(1) });
    expect(unsent.pending[0]?.replyTo).toMatchObject({ preview: "", deletedAt: expect.any(String) });
  });

  it("is not older for a late event of the message that it stands in", () => {
    const server = new Conversation();
    const state = openThread(ME, server.page());
    const asked = server.send(OTHER);
    const answer = server.send(ME, "mine", 1);
    const unsent = server.unsend(1);
    const inputs = [asked, unsent, answer].map((message) => ({ type: "changed", message }) as const);
    expect(fold(state, ...inputs).messages).toEqual(server.read());
  });

  it("is fetched when its message has changed before the window, and it may itself be missing", () => {
    const server = new Conversation();
    for (let n = 0; n < 8; n += 1) server.send(OTHER);
    const state = openThread(ME, server.page());
    const answer = server.send(ME, "mine", 1);
    const early = fold(state, { type: "changed", message: server.unsend(1) }, { type: "changed", message: answer });
    expect(isBehind(early)).toBe(true);
    expect(catchUp(early, server).messages).toEqual(server.read().slice(3));
  });
});

describe("convergence", () => {
  const operation = fc.record({
    kind: fc.constantFrom("send", "send", "answer", "answer", "edit", "unsend"),
    own: fc.boolean(),
    pick: fc.nat(),
  });
  const delivery = fc.record({
    /** Position of the delivery among all: a shuffle. */
    order: fc.nat(),
    copies: fc.integer({ min: 0, max: 3 }),
    as: fc.constantFrom("changed", "changed", "hinted", "stale-page", "older", "late-changes"),
    since: fc.nat(),
  });

  it("of any shuffle, doubling and loss ends in what a fresh fetch shows", () => {
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 12 }),
        fc.array(operation, { maxLength: 12 }),
        fc.infiniteStream(delivery),
        (before, after, deliveries) => {
          const server = new Conversation();
          for (const step of before) perform(server, step);
          const opened = openThread(ME, server.page());
          const stalePages = [server.page(opened.firstSeq)];
          const known = server.history.length;
          for (const step of after) {
            perform(server, step);
            stalePages.push(server.page(opened.firstSeq));
          }
          const inputs = server.history.slice(known).flatMap((message, index) => {
            const { order, copies, as, since } = take(deliveries);
            const input = deliver(server, message, as, stalePages[index] ?? server.page(), since);
            return Array.from({ length: copies }, (_, copy) => ({ at: (order + copy * 7919) % 101, input }));
          });
          inputs.sort((a, b) => a.at - b.at);
          let state = opened;
          for (const { input } of inputs) {
            state = receive(state, input);
            expect(seqs(state)).toEqual(state.messages.map((_, index) => state.firstSeq + index));
          }
          const caught = catchUp(state, server);
          expect(caught.messages).toEqual(server.read().filter(({ seq }) => seq >= caught.firstSeq));
          expect(caught).toMatchObject({ rev: server.rev, latestRev: server.rev, revsAhead: [], ahead: [] });
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

function take<Value>(stream: Iterator<Value>): Value {
  return stream.next().value;
}

function perform(server: Conversation, { kind, own, pick }: { kind: string; own: boolean; pick: number }): void {
  if (kind === "send" || server.rows.length === 0) server.send(own ? ME : OTHER);
  else if (kind === "answer") server.send(own ? ME : OTHER, undefined, (pick % server.rows.length) + 1);
  else if (kind === "edit") server.edit((pick % server.rows.length) + 1);
  else server.unsend((pick % server.rows.length) + 1);
}

function deliver(
  server: Conversation,
  message: MessageView,
  as: string,
  stale: MessagePage,
  since: number,
): ThreadInput {
  if (as === "hinted") return { type: "hinted", rev: message.rev };
  if (as === "stale-page") return { type: "older", page: stale };
  if (as === "older") return { type: "older", page: server.page(stale.items[0]?.seq) };
  const from = since % (server.rev + 1);
  if (as === "late-changes") return { type: "caught-up", since: from, changes: server.changes(from) };
  return { type: "changed", message };
}
