import { expect, test } from "vitest";
import { emojiData } from "./emoji";
import { emojiIn } from "./emoji-in";

const { emojis, categories } = emojiData();

test("every emoji has a name and stands in a category that is shown", () => {
  const shown = new Set(categories.map(({ index }) => index));
  expect(emojis.length).toBeGreaterThan(1_700);
  expect(emojis.filter(({ label, category }) => label === "" || !shown.has(category))).toEqual([]);
  expect(emojis.find(({ label }) => label === "Thumbs up")).toMatchObject({
    emoji: "👍",
    skins: { light: "👍🏻", dark: "👍🏿" },
  });
});

test("none is newer than what phones of these years draw, and none is only a part of others", () => {
  expect(emojis.filter(({ version }) => version > 14)).toEqual([]);
  expect(emojis.filter(({ label }) => /^Regional indicator|skin tone$/.test(label))).toEqual([]);
});

test("every one, in every skin, is taken as a reaction just as it is picked", () => {
  const offered = emojis.flatMap(({ emoji, skins }) => [emoji, ...Object.values(skins ?? {})]);
  expect(offered.filter((emoji) => emojiIn(emoji) !== emoji)).toEqual([]);
});
