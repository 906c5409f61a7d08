import { expect, test } from "vitest";
import { shortcutOf } from "./shortcuts";

const ONCE = { isRepeated: false, hasLetters: true };

test("a key without a meaning does nothing, whatever it is called", () => {
  for (const key of [null, "x", "toString", ""]) expect(shortcutOf({ ...ONCE, key })).toBeNull();
});

test("each key does its own", () => {
  const keys = ["j", "k", "Enter", "Escape", "e", "s", "u", "/", "?"];
  expect(keys.map((key) => shortcutOf({ ...ONCE, key }))).toEqual([
    "next",
    "previous",
    "open",
    "back",
    "archive",
    "star",
    "unread",
    "search",
    "help",
  ]);
});

test("held, a key goes on through the list and changes nothing twice", () => {
  const held = { isRepeated: true, hasLetters: true };
  expect(["j", "k"].map((key) => shortcutOf({ ...held, key }))).toEqual(["next", "previous"]);
  for (const key of ["e", "s", "u", "/", "?", "Enter", "Escape"]) expect(shortcutOf({ ...held, key })).toBeNull();
});

test("switched off, letters and signs do nothing, and keys with a name do", () => {
  const off = { isRepeated: false, hasLetters: false };
  for (const key of ["j", "k", "e", "s", "u", "/", "?"]) expect(shortcutOf({ ...off, key })).toBeNull();
  expect(shortcutOf({ ...off, key: "Enter" })).toBe("open");
  expect(shortcutOf({ ...off, key: "Escape" })).toBe("back");
});
