import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFound, isNothing, keyOf, openSearch, receive, type SearchInput, type SearchState } from "./state";
import type { GroupResults, MessageHit, SearchResults } from "./types";

const NOBODY = { id: "p", name: "Youssef", username: "youssef", image: null };

describe("a search", () => {
  test("shows the answer to the newest question, in whatever order answers come", () => {
    const asked = run(
      openSearch(),
      { type: "asked", n: 1, query: "q=logo", isQuiet: false },
      { type: "asked", n: 2, query: "q=logo", isQuiet: false },
    );
    const late = run(asked, answered(2, results("b")), answered(1, results("a")));
    expect(late.terms).toEqual(["b"]);
    expect(late.status).toBe("answered");
    expect(run(late, { type: "failed", n: 1, reason: null })).toEqual(late);
  });

  test("keeps what it found on the screen until the next answer, and lets go of it when that fails", () => {
    const first = run(
      openSearch(),
      { type: "asked", n: 1, query: "q=logo", isQuiet: false },
      answered(1, results("a", 1)),
    );
    const asking = run(first, { type: "asked", n: 2, query: "q=logo", isQuiet: false });
    expect(asking).toMatchObject({ status: "asking", found: first.found });
    expect(run(asking, { type: "failed", n: 2, reason: null })).toMatchObject({
      status: "failed",
      found: null,
      terms: [],
    });
  });

  test("that is asked again quietly and fails, leaves what is there", () => {
    const first = run(
      openSearch(),
      { type: "asked", n: 1, query: "q=logo", isQuiet: false },
      answered(1, results("a", 1)),
    );
    const again = run(
      first,
      { type: "asked", n: 2, query: "q=logo", isQuiet: true },
      { type: "failed", n: 2, reason: null },
    );
    expect(again).toMatchObject({ status: "answered", found: first.found });
  });

  test("that failed is shown to have, until it is asked again aloud", () => {
    const failed = run(
      openSearch(),
      { type: "asked", n: 1, query: "q=logo", isQuiet: false },
      { type: "failed", n: 1, reason: null },
    );
    expect(run(failed, { type: "asked", n: 2, query: "q=logo", isQuiet: false }).status).toBe("asking");
  });

  test("goes on page by page, each result once", () => {
    const first = run(
      openSearch(),
      { type: "asked", n: 1, query: "q=logo", isQuiet: false },
      answered(1, page([5, 4], "next")),
    );
    const asking = run(first, { type: "more-asked" });
    expect(asking.more).toBe("asking");
    const both = run(asking, { type: "more-answered", n: 1, group: "messages", page: page([4, 3], null) });
    expect(both.more).toBe("none");
    expect(seqs(both)).toEqual([5, 4, 3]);
    expect(both.found?.messages?.nextCursor).toBeNull();
  });

  test("marks what further pages were found by as well", () => {
    const first = run(
      openSearch(),
      { type: "asked", n: 1, query: "q=logo", isQuiet: false },
      answered(1, page([5], "next")),
    );
    const meant = { ...page([4], null), terms: ["t", "logos"] };
    expect(run(first, { type: "more-answered", n: 1, group: "messages", page: meant }).terms).toEqual(["t", "logos"]);
  });

  test("takes no page of what was searched for before", () => {
    const next = run(
      openSearch(),
      { type: "asked", n: 1, query: "q=logo", isQuiet: false },
      answered(1, page([5], "next")),
      { type: "more-asked" },
      { type: "asked", n: 2, query: "q=logo", isQuiet: false },
      answered(2, page([9], null)),
      { type: "more-answered", n: 1, group: "messages", page: page([4], null) },
      { type: "more-failed", n: 1 },
    );
    expect(seqs(next)).toEqual([9]);
    expect(next.more).toBe("none");
  });

  test("says that a page failed, and keeps the others", () => {
    const failed = run(
      openSearch(),
      { type: "asked", n: 1, query: "q=logo", isQuiet: false },
      answered(1, page([5], "next")),
      { type: "more-asked" },
      { type: "more-failed", n: 1 },
    );
    expect(failed.more).toBe("failed");
    expect(seqs(failed)).toEqual([5]);
  });
});

test("what was unsent is in no answer any more, however late that comes", () => {
  const hit = fc.integer({ min: 1, max: 6 });
  const step = fc.oneof(
    fc.record({ type: fc.constant("unsent" as const), conversationId: fc.constant("c"), seq: hit }),
    fc.record({
      type: fc.constant("asked" as const),
      n: fc.integer({ min: 1, max: 3 }),
      query: fc.constant("q"),
      isQuiet: fc.boolean(),
    }),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(hit)).map(([n, found]) => answered(n, page(found, null))),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(hit)).map(([n, found]) => ({
      type: "more-answered" as const,
      n,
      group: "messages" as const,
      page: page(found, null),
    })),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const state = run(openSearch(), ...steps);
      const unsent = steps.flatMap((input) => (input.type === "unsent" ? [input.seq] : []));
      for (const seq of seqs(state)) expect(unsent).not.toContain(seq);
    }),
  );
});

test("has found nothing only once all was looked through", () => {
  const asked = run(openSearch(), { type: "asked", n: 1, query: "q=logo", isQuiet: false });
  expect(isNothing(asked)).toBe(false);
  expect(isNothing(run(asked, answered(1, page([], "next"))))).toBe(false);
  expect(isNothing(run(asked, answered(1, page([], null))))).toBe(true);
  expect(isNothing(run(asked, answered(1, results("logo"))))).toBe(true);
  expect(isNothing(run(asked, answered(1, results("logo", 3))))).toBe(false);
});

test("knows a message that is among its results", () => {
  const state = run(
    openSearch(),
    { type: "asked", n: 1, query: "q=logo", isQuiet: false },
    answered(1, page([5], null)),
  );
  expect(isFound(state, { conversationId: "c", seq: 5 })).toBe(true);
  expect(isFound(state, { conversationId: "d", seq: 5 })).toBe(false);
  expect(isFound(openSearch(), { conversationId: "c", seq: 5 })).toBe(false);
});

test("people are told apart by their conversation, all else by its id", () => {
  expect(keyOf({ conversationId: "c", participant: NOBODY })).toBe("c");
  expect(keyOf(message(3))).toBe("m3");
});

function run(state: SearchState, ...inputs: SearchInput[]): SearchState {
  return inputs.reduce(receive, state);
}

function answered(n: number, answer: SearchResults | GroupResults): SearchInput {
  return { type: "answered", n, group: "items" in answer ? "messages" : null, answer };
}

function results(term: string, ...found: number[]): SearchResults {
  const none = { items: [], nextCursor: null };
  return {
    terms: [term],
    people: none,
    messages: { items: found.map(message), nextCursor: null },
    files: none,
    orders: none,
  };
}

function page(found: number[], nextCursor: string | null): GroupResults {
  return { terms: ["t"], items: found.map(message), nextCursor };
}

function message(seq: number): MessageHit {
  return {
    ...{ id: `m${seq}`, conversationId: "c", seq, senderId: "p", participant: NOBODY, snippet: "said" },
    ...{ createdAt: "2026-11-26T10:00:00.000Z", fileCount: 0, context: null },
  };
}

function seqs(state: SearchState): number[] {
  return (state.found?.messages?.items ?? []).map((hit) => ("seq" in hit ? hit.seq : 0));
}
