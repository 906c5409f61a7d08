import { describe, expect, test } from "vitest";
import { bestFirst, ranked } from "./rank";

const COMMANDS = [
  { label: "Starred", words: "filter favourites" },
  { label: "Star this conversation" },
  { label: "Archive", words: "done put away" },
  { label: "Café Idrissi" },
  { label: "أحمد العلوي" },
];

function labels(query: string): string[] {
  return ranked(COMMANDS, query).map(({ label }) => label);
}

describe("what fits what was typed", () => {
  test("is everything while nothing is", () => {
    expect(labels("  ")).toEqual(COMMANDS.map(({ label }) => label));
  });

  test("begins like it, in any word, whatever its case and accents", () => {
    expect(labels("STAR")).toEqual(["Starred", "Star this conversation"]);
    expect(labels("cafe")).toEqual(["Café Idrissi"]);
    expect(labels("idr caf")).toEqual(["Café Idrissi"]);
    expect(labels("احمد")).toEqual(["أحمد العلوي"]);
    expect(labels("hive")).toEqual([]);
  });

  test("has its own name before what it is also called", () => {
    const both = [{ label: "Archive", words: "gigs" }, { label: "Gigs" }];
    expect(ranked(both, "gig").map(({ label }) => label)).toEqual(["Gigs", "Archive"]);
  });

  test("fits with all of its words", () => {
    expect(labels("star conv")).toEqual(["Star this conversation"]);
    expect(labels("star away")).toEqual([]);
    expect(labels("put aw")).toEqual(["Archive"]);
  });
});

test("a list that is called so comes before something that also says it", () => {
  const groups = [
    { id: "doings", commands: [{ label: "Mark as unread" }] },
    { id: "lists", commands: [{ label: "Unread" }] },
    { id: "found", commands: [{ label: "Found by its sound" }] },
  ];
  expect(bestFirst(groups, "unre").map(({ id }) => id)).toEqual(["lists", "doings", "found"]);
  expect(bestFirst(groups, "").map(({ id }) => id)).toEqual(["doings", "lists", "found"]);
});
