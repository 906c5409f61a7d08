import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { topAfter, topShowing, windowAt, within } from "./window";

const VIEW = { height: 700, rowHeight: 70 };

function rows(...ids: string[]) {
  return ids.map((id) => ({ id, updatedAt: "old" }));
}

describe("the window", () => {
  it("holds all that is seen, and some rows more at both ends", () => {
    fc.assert(
      fc.property(fc.nat({ max: 700_000 }), fc.nat({ max: 3000 }), (top, height) => {
        const { from, to } = windowAt({ top, height, rowHeight: 70 });
        expect(from * 70).toBeLessThanOrEqual(Math.max(0, top - 700));
        expect(to * 70).toBeGreaterThanOrEqual(top + height + 700);
        expect(to - from).toBeLessThanOrEqual(height / 70 + 32);
      }),
    );
  });

  it("is rendered anew only once in a while", () => {
    const all = Array.from({ length: 350 }, (_, top) => JSON.stringify(windowAt({ top: 7000 + top, ...VIEW })));
    expect(new Set(all).size).toBeLessThanOrEqual(3);
  });

  it("ends with the list, however short that has become", () => {
    expect(within({ from: 100, to: 130 }, 110)).toEqual({ from: 80, to: 110 });
    expect(within({ from: 100, to: 130 }, 3)).toEqual({ from: 0, to: 3 });
    expect(within({ from: 0, to: 30 }, 500)).toEqual({ from: 0, to: 30 });
  });
});

describe("a change of the rows", () => {
  const before = rows("a", "b", "c", "d", "e", "f");

  it("moves nobody who is at the top", () => {
    expect(topAfter(before, rows("new", "a", "b", "c"), { top: 0, ...VIEW })).toBe(0);
  });

  it("leaves the first row that is seen where it is, when rows enter or leave above it", () => {
    expect(topAfter(before, rows("new", "newer", "a", "b", "c"), { top: 75, ...VIEW })).toBe(75 + 140);
    expect(topAfter(before, rows("c", "d", "e"), { top: 145, ...VIEW })).toBe(5);
  });

  it("leaves the next one where it is, when the first has moved itself or is gone", () => {
    const moved = [{ id: "b", updatedAt: "now" }, ...rows("a", "c", "d")];
    expect(topAfter(before, moved, { top: 75, ...VIEW })).toBe(75);
    expect(topAfter(before, rows("a", "c", "d"), { top: 75, ...VIEW })).toBe(5);
  });

  it("leaves everything as it is when nothing that was seen is left", () => {
    expect(topAfter(before, rows("x", "y"), { top: 75, ...VIEW })).toBe(75);
  });
});

it("a row is brought into view by no more than is needed", () => {
  expect(topShowing(1, { top: 350, ...VIEW })).toBe(70);
  expect(topShowing(7, { top: 350, ...VIEW })).toBe(350);
  expect(topShowing(20, { top: 350, ...VIEW })).toBe(770);
});
