import fc from "fast-check";
import { expect, it } from "vitest";
import type { ConversationView } from "@/lib/conversations/types";
import { conversation } from "@/lib/testing/conversations";
import { inverseOf, knownLabels, marksOf, snoozing, toggled } from "./entry-state";
import type { EntryChange } from "./types";
import { withMarks } from "./versions";

const NOW = new Date("2026-11-26T12:00:00.000Z");
const LATER = "2026-11-27T09:00:00.000Z";

const PLAIN = conversation("c1", { lastSeq: 4, lastReadSeq: 4, turn: "yours", labelIds: ["l1"] });

it("shows a change as the server will answer it", () => {
  expect(withChange(PLAIN, { starred: true, labelIds: ["l2"], turn: null, note: " met in Fes " }, NOW)).toEqual({
    ...PLAIN,
    starredAt: NOW.toISOString(),
    labelIds: ["l2"],
    turn: null,
    note: "met in Fes",
  });
});

it("counts what is marked as unread as one, and as none once that is taken back", () => {
  const marked = withChange(PLAIN, { unread: true }, NOW);
  expect(marked).toMatchObject({ unreadCount: 1, markedUnreadAt: NOW.toISOString() });
  expect(withChange(marked, { unread: false }, NOW)).toEqual(PLAIN);
});

it("leaves out a label that is not there any more, and none before it is known what is there", () => {
  expect(knownLabels(["gone", "l1"], [{ id: "l1" }, { id: "l2" }])).toEqual(["l1"]);
  expect(knownLabels(["gone", "l1"], [])).toEqual(["gone", "l1"]);
});

it("puts off until a time, until an answer, and not at all", () => {
  expect(withChange(PLAIN, { snoozedUntil: LATER }, NOW)).toMatchObject({
    snoozedAt: NOW.toISOString(),
    snoozedUntil: LATER,
  });
  const untilReply = withChange(PLAIN, { snoozedUntil: "reply" }, NOW);
  expect(untilReply).toMatchObject({ snoozedAt: NOW.toISOString(), snoozedUntil: null });
  expect(inverseOf(untilReply, { snoozedUntil: null })).toEqual({ snoozedUntil: "reply" });
  expect(withChange(untilReply, { snoozedUntil: null }, NOW)).toEqual(PLAIN);
});

it("takes back what was changed and nothing else", () => {
  expect(inverseOf(PLAIN, { archived: true, snoozedUntil: null })).toEqual({ archived: false, snoozedUntil: null });
  expect(inverseOf(PLAIN, {})).toEqual({});
});

it("reads what is unread, and marks it as unread again", () => {
  const unread = { ...PLAIN, lastReadSeq: 1, unreadCount: 3 };
  const reading = toggled(unread, "unread");
  const read = withChange(unread, reading, NOW);
  expect(read).toMatchObject({ lastReadSeq: 4, unreadCount: 0 });
  expect(withChange(read, inverseOf(unread, reading), NOW)).toMatchObject({ lastReadSeq: 4, unreadCount: 1 });
});

it.each(["starred", "archived", "muted", "unread"] as const)("puts %s on and takes it off", (mark) => {
  const marked = withChange(PLAIN, toggled(PLAIN, mark), NOW);
  expect(marked).not.toEqual(PLAIN);
  expect(withChange(marked, toggled(marked, mark), NOW)).toEqual(PLAIN);
});

it("keeps what is put away in one place only", () => {
  const snoozed = withChange(PLAIN, snoozing(new Date(LATER)), NOW);
  const archived = withChange(snoozed, toggled(snoozed, "archived"), NOW);
  expect(archived).toMatchObject({ archivedAt: NOW.toISOString(), snoozedAt: null, snoozedUntil: null });
  expect(withChange(archived, snoozing("reply"), NOW)).toMatchObject({
    archivedAt: null,
    snoozedAt: NOW.toISOString(),
  });
  expect(withChange(archived, snoozing(null), NOW)).toEqual(archived);
});

it("comes back by the inverse of any change to what it was, but for when", () => {
  const changes = fc.record(
    {
      starred: fc.boolean(),
      archived: fc.boolean(),
      muted: fc.boolean(),
      unread: fc.boolean(),
      snoozedUntil: fc.constantFrom(LATER, "reply", null),
      turn: fc.constantFrom("yours" as const, "theirs" as const, null),
      labelIds: fc.subarray(["l1", "l2", "l3"]),
      note: fc.constantFrom("", "prefers calls"),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(changes, changes, (first, second) => {
      const before = withChange(PLAIN, first, NOW);
      const after = withChange(before, second, new Date(LATER));
      expect(kept(withChange(after, inverseOf(before, second), NOW))).toEqual(kept(before));
    }),
  );
});

function withChange(conversation: ConversationView, change: EntryChange, now: Date): ConversationView {
  return withMarks(conversation, marksOf(change, now));
}

/** All marks, with yes and no for times. */
function kept(conversation: ConversationView): EntryChange {
  const { starredAt, archivedAt, mutedAt, markedUnreadAt, snoozedAt, ...rest } = conversation;
  const flags = { starredAt, archivedAt, mutedAt, markedUnreadAt, snoozedAt };
  return { ...rest, ...Object.fromEntries(Object.entries(flags).map(([name, at]) => [name, at !== null])) };
}
