import { describe, expect, it } from "vitest";
import { selectedIn, stepped } from "./selection";

const IDS = ["a", "b", "c"];

describe("the selected row", () => {
  it("is the one that was chosen, and before that the open one", () => {
    expect(selectedIn(IDS, { id: "c", index: 2 }, "b")).toBe("c");
    expect([selectedIn(IDS, null, "b"), selectedIn(IDS, null, "elsewhere"), selectedIn(IDS, null, null)]).toEqual([
      "b",
      null,
      null,
    ]);
  });

  it("follows the chosen one to wherever it moves", () => {
    expect(selectedIn(["c", "a", "b"], { id: "c", index: 2 }, null)).toBe("c");
  });

  it("is the one that took its place where it has left the list", () => {
    expect(selectedIn(["a", "c"], { id: "b", index: 1 }, null)).toBe("c");
    expect(selectedIn(["a", "b"], { id: "c", index: 2 }, null)).toBe("b");
    expect(selectedIn([], { id: "c", index: 2 }, null)).toBeNull();
  });
});

describe("a step", () => {
  it("goes to the next row or the one before, and not beyond the ends", () => {
    expect([stepped(IDS, "a", 1)?.id, stepped(IDS, "b", -1)?.id]).toEqual(["b", "a"]);
    expect([stepped(IDS, "c", 1), stepped(IDS, "a", -1)]).toEqual([
      { id: "c", index: 2 },
      { id: "a", index: 0 },
    ]);
  });

  it("begins with the first row, and nowhere in an empty list", () => {
    expect([stepped(IDS, null, 1)?.id, stepped(IDS, null, -1)?.id, stepped([], null, 1)]).toEqual(["a", "a", null]);
  });
});
