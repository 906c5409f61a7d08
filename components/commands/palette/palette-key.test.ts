import { expect, test } from "vitest";
import { isPaletteKey } from "./palette-key";

const BARE = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false };
const K = { ...BARE, key: "k", code: "KeyK" };

test("Ctrl and K open the commands, and Command and K on a Mac", () => {
  expect(isPaletteKey({ ...K, ctrlKey: true }, false)).toBe(true);
  expect(isPaletteKey({ ...K, metaKey: true }, true)).toBe(true);
  expect(isPaletteKey({ ...K, key: "K", ctrlKey: true }, false)).toBe(true);
});

test("so does the same key where it types ن, and K where that lies elsewhere", () => {
  expect(isPaletteKey({ ...K, key: "ن", ctrlKey: true }, false)).toBe(true);
  expect(isPaletteKey({ ...K, code: "KeyN", ctrlKey: true }, false)).toBe(true);
  expect(isPaletteKey({ ...K, key: "t", ctrlKey: true }, false)).toBe(false);
});

test("with any other key held, or none, it is not ours", () => {
  expect(isPaletteKey(K, false)).toBe(false);
  expect(isPaletteKey({ ...K, metaKey: true }, false)).toBe(false);
  expect(isPaletteKey({ ...K, ctrlKey: true }, true)).toBe(false);
  for (const held of ["shiftKey", "altKey", "metaKey", "isComposing"]) {
    expect(isPaletteKey({ ...K, ctrlKey: true, [held]: true }, false)).toBe(false);
  }
});
