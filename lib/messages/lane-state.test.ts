import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blank, Conversation, gig } from "@/lib/testing/conversation";
import {
  hasOlderInLane,
  isLaneBehind,
  type LaneInput,
  type LaneState,
  openLane,
  readInLane,
  receiveInLane,
} from "./lane-state";

const [ME, OTHER] = ["viewer", "other"];
const LANE = { kind: "gig" as const, id: "lane" };
const CONTEXTS = [gig("lane"), gig("lane"), gig("lane", "basic"), gig("elsewhere"), null];

/** One thing that happens, at the server, in the tab or on the line between them. */
const step = fc.record({
  kind: fc.constantFrom(
    ...["send", "send", "answer", "talk", "edit", "edit", "unsend"],
    ...["ask older", "ask older", "ask changes"],
    ...["deliver", "deliver", "deliver", "deliver", "hint", "double", "lose"],
  ),
  pick: fc.nat({ max: 999 }),
  other: fc.nat({ max: 999 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe("a lane", () => {
  it("whatever order pages, events and changes come in, ends in what a fresh fetch shows", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 999 }), { minLength: 6, maxLength: 24, size: "max" }),
        fc.array(step, { maxLength: 60, size: "max" }),
        (before, steps) => {
          const server = new Conversation();
          for (const pick of before) {
            server.talkFrom(CONTEXTS[pick % CONTEXTS.length] ?? null);
            server.send(pick % 2 ? ME : OTHER, undefined, pick % (server.rows.length + 1));
          }
          const tab = new Tab(server);
          for (const each of steps) tab.take(each);
          tab.settle();
          const { firstSeq, messages } = tab.state;
          const fresh = server.lanePage(LANE, undefined, Number.POSITIVE_INFINITY).items;
          expect(messages).toEqual(fresh.filter(({ seq }) => seq >= firstSeq));
          expect(tab.state).toMatchObject({ rev: server.rev, latestRev: server.rev, revsAhead: [] });
          // Gone up to its beginning, it is whole.
          while (hasOlderInLane(tab.state))
            tab.fold({ type: "older", page: server.lanePage(LANE, tab.state.firstSeq) });
          expect(tab.state.messages).toEqual(fresh);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("of what is not published any more goes on with those that say where it began", () => {
    const server = new Conversation();
    server.talkFrom(gig("lane"));
    server.send(ME);
    const state = openLane(LANE, server.lanePage(LANE));
    const next = { ...server.send(OTHER), context: null };
    expect(receiveInLane(state, { type: "changed", message: next }).messages).toHaveLength(2);
    const aside = { ...next, contextSeq: null };
    expect(receiveInLane(state, { type: "changed", message: aside }).messages).toHaveLength(1);
  });
});

describe("who reads in a lane", () => {
  const messages = [3, 4, 5, 8].map((seq) => ({ ...blank, seq }));

  it.each([
    [2, 5, 5],
    [2, 4, 4],
    [2, 8, 5],
    [7, 8, 8],
    [1, 8, 1],
    [9, 8, 9],
  ])("from %i on and has seen it up to %i has read up to %i", (readSeq, seenSeq, read) => {
    expect(readInLane(messages, readSeq, seenSeq)).toBe(read);
  });
});

/** What happens at the server; null where it changes no message. */
function happen(server: Conversation, { kind, pick, other }: Step) {
  const seq = server.rows.length === 0 ? 0 : (pick % server.rows.length) + 1;
  const who = other % 2 ? ME : OTHER;
  if (kind === "talk") server.talkFrom(CONTEXTS[pick % CONTEXTS.length] ?? null);
  if (kind === "send") return server.send(who);
  if (kind === "answer" && seq) return server.send(who, undefined, seq);
  if (kind === "edit" && seq) return server.edit(seq);
  if (kind === "unsend" && seq) return server.unsend(seq);
  return null;
}

class Tab {
  state: LaneState;
  /** On its way to the tab, or lost. */
  #line: LaneInput[] = [];

  constructor(readonly server: Conversation) {
    this.state = openLane(LANE, server.lanePage(LANE));
  }

  take(each: Step): void {
    const message = happen(this.server, each);
    if (message) this.#line.push({ type: "changed", message });
    else if (each.kind.startsWith("ask")) this.#ask(each);
    else this.#pass(each);
  }

  settle(): void {
    for (let round = 0; round === 0 || isLaneBehind(this.state); round += 1) {
      if (round > this.server.rev) throw new Error("It never ends to catch up.");
      const since = this.state.rev;
      this.fold({ type: "caught-up", since, changes: this.server.changes(since) });
    }
  }

  fold(input: LaneInput): void {
    this.state = receiveInLane(this.state, input);
  }

  #ask({ kind, pick }: Step): void {
    const { firstSeq, rev } = this.state;
    const since = pick % (rev + 1);
    if (kind === "ask changes") this.#line.push({ type: "caught-up", since, changes: this.server.changes(since) });
    else if (firstSeq > 1) this.#line.push({ type: "older", page: this.server.lanePage(LANE, firstSeq) });
  }

  #pass({ kind, pick }: Step): void {
    const index = this.#line.length === 0 ? 0 : pick % this.#line.length;
    const input = this.#line[index];
    if (!input || !["deliver", "hint", "double", "lose"].includes(kind)) return;
    if (kind !== "double") this.#line.splice(index, 1);
    if (kind === "lose") return;
    const isHint = kind === "hint" && input.type === "changed";
    this.fold(isHint ? { type: "hinted", rev: input.message.rev } : input);
  }
}
