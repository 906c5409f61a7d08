import { describe, expect, it } from "vitest";
import { Conversation, pendingOf } from "@/lib/testing/conversation";
import { quoteOf } from "./quoted";
import { hasOlder, isBehind, openThread, receive, type ThreadInput, type ThreadState } from "./state";

const ME = "viewer";
const OTHER = "other";

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
    const hinted = fold(state, { type: "hinted", seq: large.seq, rev: large.rev }, { type: "changed", message: next });
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
    const state = fold(openThread(ME, server.page()), { type: "outbox", pending: [pending] });
    const unsent = fold(state, { type: "changed", message: server.unsend(1) });
    // The outbox keeps it as it was written.
    const told = fold(unsent, { type: "outbox", pending: [pending] });
    for (const { pending: own } of [unsent, told]) {
      expect(own[0]?.replyTo).toMatchObject({ preview: "", deletedAt: expect.any(String) });
    }
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
