import { describe, expect, it } from "vitest";
import { starsOf } from "./rules";

describe("stars", () => {
  it.each([
    [5, [1, 1, 1, 1, 1]],
    [4.8, [1, 1, 1, 1, 1]],
    [4.7, [1, 1, 1, 1, 0.5]],
    [4.2, [1, 1, 1, 1, 0]],
    [3.5, [1, 1, 1, 0.5, 0]],
    [1, [1, 0, 0, 0, 0]],
  ])("of %d are filled by halves", (average, filled) => {
    expect(starsOf(average)).toEqual(filled);
  });
});
