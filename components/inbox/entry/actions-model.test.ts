import fc from "fast-check";
import { expect, it } from "vitest";
import { marksOf } from "@/lib/inbox/entry-state";
import { ALL } from "@/lib/inbox/list-rules";
import { conversationIn } from "@/lib/inbox/rows";
import { openInbox, receive } from "@/lib/inbox/state";
import type { EntryChange } from "@/lib/inbox/types";
import { withMarks } from "@/lib/inbox/versions";
import { conversation, ME } from "@/lib/testing/conversations";
import { EntryActions } from "./actions-model";

const NOW = new Date("2026-11-26T12:00:00.000Z");

it("shows a change at once, and the server's answer when that is there", async () => {
  const world = makeWorld();
  const done = world.act({ starred: true });
  expect(world.shown()).toMatchObject({ starredAt: NOW.toISOString(), entryVersion: 0 });
  world.answer();
  await done;
  expect(world.shown()).toMatchObject({ starredAt: NOW.toISOString(), entryVersion: 1 });
  expect(world.changes()).toEqual([]);
});

it("takes back what failed, and says so to whoever made it", async () => {
  const world = makeWorld();
  const before = world.shown();
  const done = world.act({ starred: true, note: "hi" });
  world.fail();
  await expect(done).rejects.toThrow("no line");
  expect(world.shown()).toEqual(before);
});

it("sends one change of a conversation after the other, and what piled up meanwhile in one", async () => {
  const world = makeWorld();
  const first = world.act({ starred: true });
  const rest = [{ starred: false }, { archived: true }, { starred: true }].map(world.act);
  expect(world.sent).toEqual([{ starred: true }]);
  world.answer();
  await first;
  expect(world.sent).toEqual([{ starred: true }, { starred: true, archived: true }]);
  expect(world.shown()).toMatchObject({ starredAt: NOW.toISOString(), archivedAt: NOW.toISOString() });
  world.answer();
  await Promise.all(rest);
  expect(world.shown()).toMatchObject({ archivedAt: NOW.toISOString(), entryVersion: 2 });
});

it("does not miss a failed change that a newer one has replaced, and makes that one", async () => {
  const world = makeWorld();
  const first = world.act({ starred: true });
  const second = world.act({ starred: false });
  world.fail();
  expect(await first).toBe(false);
  world.answer();
  expect(await second).toBe(true);
  expect(world.sent).toEqual([{ starred: true }, { starred: false }]);
  expect(world.shown()?.starredAt).toBeNull();
});

it("keeps what was done since when an earlier change of something else fails", async () => {
  const world = makeWorld();
  const first = world.act({ archived: true });
  const second = world.act({ starred: true });
  world.fail();
  await expect(first).rejects.toThrow();
  expect(world.shown()).toMatchObject({ archivedAt: null, starredAt: NOW.toISOString() });
  world.answer();
  await second;
});

it("shows what was meant last and ends in it, however answers and failures come", async () => {
  const stars = fc.record({ starred: fc.boolean() });
  const steps = fc.array(fc.oneof(stars, fc.constantFrom("answer" as const, "fail" as const)), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (all, last) => {
      const world = makeWorld();
      const made: Promise<unknown>[] = [];
      for (const step of all) {
        if (step === "answer" || step === "fail") world[step]();
        else {
          made.push(world.act(step).catch(() => {}));
          expect(world.shown()?.starredAt !== null).toBe(step.starred);
        }
        await turn();
      }
      made.push(world.act({ starred: last }));
      while (world.answer()) await turn();
      await Promise.all(made);
      expect(world.changes()).toEqual([]);
      expect(world.shown()?.starredAt !== null).toBe(last);
    }),
    { numRuns: 100 },
  );
});

/** Lets whatever has been answered be taken in. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** An inbox with one conversation, and a server that answers when the test says so. */
function makeWorld() {
  let state = openInbox(ME, ALL, { items: [conversation("c1")], nextCursor: null });
  let kept = conversation("c1");
  const sent: EntryChange[] = [];
  const asked: { answer(): void; fail(): void }[] = [];
  const actions = new EntryActions({
    send: (_, change) =>
      new Promise((resolve, reject) => {
        sent.push(change);
        asked.push({
          answer() {
            kept = { ...withMarks(kept, marksOf(change, NOW)), entryVersion: kept.entryVersion + 1 };
            resolve(kept);
          },
          fail: () => reject(new Error("no line")),
        });
      }),
    receive: (input) => {
      state = receive(state, input);
    },
    now: () => NOW,
  });
  const next = (what: "answer" | "fail") => {
    const request = asked.shift();
    request?.[what]();
    return request !== undefined;
  };
  return {
    act: (change: EntryChange) => actions.act("c1", change),
    sent,
    shown: () => conversationIn(state, "c1"),
    changes: () => state.changes,
    answer: () => next("answer"),
    fail: () => next("fail"),
  };
}
