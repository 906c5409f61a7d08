import { expect, test } from "vitest";
import { emojiData } from "./emoji";

const { emojis, categories } = emojiData();

test("every emoji has a name and stands in a category that is shown", () => {
  const shown = new Set(categories.map(({ index }) => index));
  expect(emojis.length).toBeGreaterThan(1_700);
  expect(emojis.filter(({ label, category }) => label === "" || !shown.has(category))).toEqual([]);
  expect(emojis.find(({ label }) => label === "Thumbs up")).toMatchObject({
    emoji: "👍️",
    skins: { light: "👍🏻", dark: "👍🏿" },
  });
});

test("none is newer than what phones of these years draw, and none is only a part of others", () => {
  expect(emojis.filter(({ version }) => version > 14)).toEqual([]);
  expect(emojis.filter(({ label }) => /^Regional indicator|skin tone$/.test(label))).toEqual([]);
});
