import { describe, expect, it } from "vitest";
import { blank, pendingOf } from "@/lib/testing/conversation";
import type { PendingMessage } from "./pending";
import { openThread, receive, type ThreadInput, type ThreadState } from "./state";
import type { MessageView } from "./types";

const ME = "viewer";

function row(seq: number, senderId: string, clientId = `client-${seq}`): MessageView {
  return { ...blank, id: `id-${seq}`, seq, rev: seq, senderId, clientId };
}

function fold(state: ThreadState, ...inputs: ThreadInput[]): ThreadState {
  return inputs.reduce(receive, state);
}

function shown(state: ThreadState): string[] {
  return [...state.messages, ...state.pending].map(({ clientId }) => clientId);
}

const empty = openThread(ME, { items: [], nextCursor: null, rev: 0, lastSeq: 0 });
const outbox = (...items: PendingMessage[]): ThreadInput => ({ type: "outbox", pending: items });
const changed = (message: MessageView): ThreadInput => ({ type: "changed", message });

describe("one's own messages", () => {
  it("stand below all others, in the order in which they were written", () => {
    const state = fold(empty, outbox(pendingOf("b", 2), pendingOf("a", 1)), changed(row(1, "other")));
    expect(shown(state)).toEqual(["client-1", "a", "b"]);
  });

  it("are shown once, whichever of answer, event and outbox comes first", () => {
    const [own, before, after] = [
      changed(row(1, ME, "a")),
      outbox(pendingOf("a"), pendingOf("b", 2)),
      outbox(pendingOf("b", 2)),
    ];
    for (const inputs of [
      [before, own, after],
      [before, own, own, after],
      [own, before, after],
      [before, own, before, after],
    ]) {
      expect(shown(fold(empty, ...inputs))).toEqual(["a", "b"]);
    }
  });

  it("stay where they are while their confirmed copy waits for the one in front of it", () => {
    const sending = fold(empty, outbox(pendingOf("a", 1), pendingOf("b", 2)));
    const waiting = fold(sending, changed(row(2, ME, "a")), outbox(pendingOf("b", 2)));
    expect([shown(sending), shown(waiting)]).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
    expect(shown(fold(waiting, changed(row(1, "other"))))).toEqual(["client-1", "a", "b"]);
  });

  it("go when they are thrown away", () => {
    expect(shown(fold(empty, outbox(pendingOf("a"), pendingOf("b", 2)), outbox(pendingOf("b", 2))))).toEqual(["b"]);
  });

  it("are not confirmed by another person's message with the same client id", () => {
    expect(fold(empty, outbox(pendingOf("a")), changed(row(1, "other", "a"))).pending).toHaveLength(1);
    expect(fold(empty, changed(row(1, "other", "a")), outbox(pendingOf("a"))).pending).toHaveLength(1);
  });
});
