import { describe, expect, it } from "vitest";
import type { ConversationView } from "@/lib/conversations/types";
import { at, conversation } from "@/lib/testing/conversations";
import { ALL, addressOf, compareRows, isListed, isPartOfAll, listIn, queryOf } from "./list-rules";
import { FILTERS } from "./rules";

const LABEL = "0197a7e2-0000-7000-8000-0000000000aa";

describe("the list that an address asks for", () => {
  it.each([...FILTERS.filter((filter) => filter !== "all").map((filter) => `filter=${filter}`), `label=${LABEL}`])(
    "%s is named by it",
    (query) => {
      const params = new URLSearchParams(query);
      const list = listIn({ filter: params.get("filter"), label: params.get("label") });
      expect(queryOf(list)).toBe(query);
    },
  );

  it("is that of all conversations where there is no such list", () => {
    const asked = [
      { filter: null, label: null },
      { filter: "mine", label: null },
      { filter: "all", label: "important" },
    ];
    expect(asked.map(listIn)).toEqual([ALL, ALL, ALL]);
    expect(queryOf(ALL)).toBe("");
  });

  it("is the same with a conversation open beside it", () => {
    const list = { filter: "your-turn", labelId: null } as const;
    expect([ALL, list].flatMap((each) => [addressOf(each), addressOf(each, "a")])).toEqual([
      ...["/inbox", "/inbox/a", "/inbox?filter=your-turn", "/inbox/a?filter=your-turn"],
    ]);
  });
});

describe("a conversation is in", () => {
  const listsOf = (fields: Partial<ConversationView>) =>
    FILTERS.filter((filter) => isListed(conversation("a", fields), { filter, labelId: null }));

  it.each<[string, Partial<ConversationView>, string[]]>([
    ["nothing more than all", {}, ["all"]],
    ["unread", { lastReadSeq: 0, unreadCount: 1 }, ["all", "unread"]],
    ["a turn", { turn: "yours" }, ["all", "your-turn"]],
    ["the other's turn", { turn: "theirs" }, ["all", "their-turn"]],
    ["what it was written from", { contexts: ["gig", "job", "order"] }, ["all", "gigs", "jobs", "orders"]],
    ["starred", { starredAt: at(1) }, ["all", "starred"]],
    [
      "no list of what is in view, once it is put off",
      { snoozedAt: at(1), unreadCount: 1, turn: "yours" },
      ["snoozed"],
    ],
    [
      "the archive alone, though it was put off",
      { archivedAt: at(1), snoozedAt: at(1), contexts: ["gig"] },
      ["archived"],
    ],
    ["starred, wherever it lies", { archivedAt: at(1), starredAt: at(1) }, ["starred", "archived"]],
    ["nothing before its first message", { lastSeq: 0, starredAt: at(1) }, []],
  ])("%s", (_, fields, lists) => expect(listsOf(fields)).toEqual(lists));

  it("the lists of its labels, wherever it lies", () => {
    const labelled = conversation("a", { labelIds: [LABEL], archivedAt: at(1) });
    expect(isListed(labelled, { filter: "all", labelId: LABEL })).toBe(true);
    expect(isListed(conversation("a"), { filter: "all", labelId: LABEL })).toBe(false);
  });
});

it("what is a part of all can be told from all", () => {
  const parts = FILTERS.filter((filter) => isPartOfAll({ filter, labelId: null }));
  expect(parts).toEqual(["all", "unread", "your-turn", "their-turn", "gigs", "jobs", "orders"]);
  expect(isPartOfAll({ filter: "all", labelId: LABEL })).toBe(false);
});

it("rows stand newest first, and of the same time by id as the database has them", () => {
  const rows = [
    conversation("b", { updatedAt: at(1) }),
    conversation("c", { updatedAt: at(2) }),
    conversation("a", { updatedAt: at(2) }),
  ];
  expect(rows.sort(compareRows).map(({ id }) => id)).toEqual(["c", "a", "b"]);
});
