import { expect, it } from "vitest";
import { LABEL_COLOURS, nextColour } from "./label-colours";

it("gives a new label the colour that the fewest have", () => {
  const labels = LABEL_COLOURS.map((colour) => ({ colour }));
  expect(nextColour([])).toBe("blue");
  expect(nextColour(labels.slice(0, 2))).toBe("terracotta");
  expect(nextColour([...labels, { colour: "blue" }])).toBe("green");
});
