import fc from "fast-check";
import { expect, it } from "vitest";
import { Conversation, pendingOf } from "@/lib/testing/conversation";
import { isBehind, openThread, receive, type ThreadInput, type ThreadState } from "./state";

const [ME, OTHER] = ["viewer", "other"];

/** One thing that happens, at the server, in the tab or on the line between them. */
const step = fc.record({
  kind: fc.constantFrom(
    ...["send", "send", "answer", "answer", "submit", "edit", "unsend"],
    ...["ask older", "ask newer", "ask around", "ask newest", "ask changes", "trim"],
    ...["deliver", "deliver", "deliver", "deliver", "hint", "double", "lose"],
  ),
  own: fc.boolean(),
  pick: fc.nat(),
  other: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

it("of a tab that pages, jumps and forgets, on a line that shuffles, doubles and loses, ends in what a fresh fetch shows", () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.array(step, { maxLength: 60, size: "max" }), (length, steps) => {
      const server = new Conversation();
      for (let n = 0; n < length; n += 1) server.send(n % 2 ? ME : OTHER);
      const tab = new Tab(server);
      for (const each of steps) {
        tab.take(each);
        expect(seqsOf(tab.state)).toEqual(tab.state.messages.map((_, index) => tab.state.firstSeq + index));
      }
      tab.settle();
      const { firstSeq, endsAt } = tab.state;
      const last = endsAt ?? server.rows.length;
      expect(tab.state.messages).toEqual(server.read().slice(firstSeq - 1, last));
      expect(tab.state).toMatchObject({ rev: server.rev, latestRev: server.rev, latestSeq: server.rows.length });
      expect(tab.state).toMatchObject({ pending: [], ahead: [], revsAhead: [] });
    }),
    { numRuns: 2_000 },
  );
});

class Tab {
  state: ThreadState;
  /** On its way to the tab, or lost. */
  #line: ThreadInput[] = [];

  constructor(readonly server: Conversation) {
    this.state = openThread(ME, server.page());
  }

  take({ kind, own, pick, other }: Step): void {
    const { rows } = this.server;
    const seq = rows.length === 0 ? 0 : (pick % rows.length) + 1;
    if (kind === "send") this.#publish(this.server.send(own ? ME : OTHER));
    else if (kind === "answer" && seq) this.#publish(this.server.send(own ? ME : OTHER, undefined, seq));
    else if (kind === "submit") this.#submit();
    else if (kind === "edit" && seq) this.#publish(this.server.edit(seq));
    else if (kind === "unsend" && seq) this.#publish(this.server.unsend(seq));
    else if (kind === "trim") this.#fold({ type: "trimmed", keep: own ? "oldest" : "newest", length: other % 7 });
    else if (kind.startsWith("ask")) this.#ask(kind, seq);
    else this.#pass(kind, pick);
  }

  /** Retries what has no answer yet, then catches up as long as something is missing. */
  settle(): void {
    for (const { clientId } of this.state.pending) {
      const message = this.server.rows.find((row) => row.clientId === clientId);
      if (message) this.#fold({ type: "changed", message });
    }
    // All is answered, and the outbox is done with it.
    this.#fold({ type: "outbox", pending: [] });
    for (let round = 0; round === 0 || isBehind(this.state); round += 1) {
      if (round > this.server.rev) throw new Error("It never ends to catch up.");
      const since = this.state.rev;
      this.#fold({ type: "caught-up", since, changes: this.server.changes(since) });
    }
    // What lies beyond the window is shown, and no longer pending, once the window is there.
    if (this.state.ahead.length > 0) {
      this.#fold({ type: "reopened", page: this.server.page() });
      this.settle();
    }
  }

  #fold(input: ThreadInput): void {
    this.state = receive(this.state, input);
  }

  #publish(message: Conversation["rows"][number]): void {
    this.#line.push({ type: "changed", message });
  }

  #submit(): void {
    const clientId = `own-${this.server.rows.length}`;
    this.#fold({ type: "outbox", pending: [...this.state.pending, pendingOf(clientId)] });
    this.#publish(this.server.send(ME, clientId));
  }

  #ask(kind: string, seq: number): void {
    const { server, state } = this;
    const since = seq % (state.rev + 1);
    if (kind === "ask older") this.#line.push({ type: "older", page: server.page(state.firstSeq) });
    else if (kind === "ask newer") this.#line.push({ type: "newer", page: server.after(state.endsAt ?? seq) });
    else if (kind === "ask around") this.#line.push({ type: "reopened", page: server.around(seq) });
    else if (kind === "ask newest") this.#line.push({ type: "reopened", page: server.page() });
    else this.#line.push({ type: "caught-up", since, changes: server.changes(since) });
  }

  #pass(kind: string, pick: number): void {
    const index = this.#line.length === 0 ? 0 : pick % this.#line.length;
    const input = this.#line[index];
    if (!input) return;
    if (kind !== "double") this.#line.splice(index, 1);
    if (kind === "lose") return;
    const isHint = kind === "hint" && input.type === "changed";
    this.#fold(isHint ? { type: "hinted", seq: input.message.seq, rev: input.message.rev } : input);
  }
}

function seqsOf({ messages }: ThreadState): number[] {
  return messages.map(({ seq }) => seq);
}
