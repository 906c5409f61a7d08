import { describe, expect, test } from "vitest";
import { type KeyPress, keyOf } from "./key-of";

function press(key: string, code: string, held: Partial<KeyPress> = {}): string | null {
  const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false };
  return keyOf({ key, code, ...none, ...held });
}

const SHIFT = { shiftKey: true };

describe("QWERTY", () => {
  test.each(["j", "k", "e", "s", "u"])("%s is itself", (letter) => {
    expect(press(letter, `Key${letter.toUpperCase()}`)).toBe(letter);
  });

  test("signs and named keys are themselves", () => {
    expect(press("/", "Slash")).toBe("/");
    expect(press("/", "NumpadDivide")).toBe("/");
    expect(press("?", "Slash", SHIFT)).toBe("?");
    expect(press("Enter", "NumpadEnter")).toBe("Enter");
    expect(press("Escape", "Escape")).toBe("Escape");
  });

  test("a letter is the same with Caps Lock, and another one with Shift", () => {
    expect(press("E", "KeyE")).toBe("e");
    expect(press("E", "KeyE", SHIFT)).toBeNull();
    expect(press("e", "KeyE", SHIFT)).toBeNull();
  });
});

describe("AZERTY", () => {
  test("letters are what they type, wherever they lie", () => {
    expect(press("a", "KeyQ")).toBe("a");
    expect(press("z", "KeyW")).toBe("z");
    expect(press("m", "Semicolon")).toBe("m");
    expect(press("j", "KeyJ")).toBe("j");
  });

  test("? lies beside N and / on the colon, both with Shift", () => {
    expect(press("?", "KeyM", SHIFT)).toBe("?");
    expect(press("/", "Period", SHIFT)).toBe("/");
    expect(press("!", "Slash")).toBeNull();
    expect(press("§", "Slash", SHIFT)).toBeNull();
    expect(press(":", "Period")).toBeNull();
    expect(press(",", "KeyM")).toBeNull();
  });

  test("letters with accents and dead keys are none", () => {
    expect(press("é", "Digit2")).toBeNull();
    expect(press("ù", "Quote")).toBeNull();
    expect(press("Dead", "BracketLeft")).toBeNull();
  });
});

describe("Arabic 101", () => {
  test.each([
    ["ت", "KeyJ", "j"],
    ["ن", "KeyK", "k"],
    ["ث", "KeyE", "e"],
    ["س", "KeyS", "s"],
    ["ع", "KeyU", "u"],
    ["ه", "KeyI", "i"],
    ["لا", "KeyB", "b"],
    ["ظ", "Slash", "/"],
  ])("%s counts as what is printed beside it", (key, code, expected) => {
    expect(press(key, code)).toBe(expected);
  });

  test("؟ asks as ? does, on whichever key it lies", () => {
    expect(press("؟", "Slash", SHIFT)).toBe("?");
    expect(press("؟", "KeyM", SHIFT)).toBe("?");
  });

  test("what Shift types is none, nor are letters on keys without a Latin one", () => {
    expect(press("ُ", "KeyE", SHIFT)).toBeNull();
    expect(press("لإ", "KeyT", SHIFT)).toBeNull();
    expect(press("ك", "Semicolon")).toBeNull();
    expect(press("٣", "Digit3")).toBeNull();
  });
});

describe("other layouts", () => {
  test("German has / on the seven, Russian ? as well", () => {
    expect(press("/", "Digit7", SHIFT)).toBe("/");
    expect(press("?", "Digit7", SHIFT)).toBe("?");
    expect(press("о", "KeyJ")).toBe("j");
    expect(press(".", "Slash")).toBeNull();
  });

  test("Hebrew types / where Latin has Q, and Tifinagh has letters of its own", () => {
    expect(press("/", "KeyQ")).toBe("/");
    expect(press("ⵊ", "KeyJ")).toBe("j");
    expect(press("ⴻ", "KeyE")).toBe("e");
  });

  test("Turkish ı is Latin, and no letter of ours", () => {
    expect(press("ı", "KeyI")).toBeNull();
  });
});

describe("keys that belong to others", () => {
  test.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])("with %o", (held) => {
    for (const [key, code] of [
      ["e", "KeyE"],
      ["ث", "KeyE"],
      ["/", "Slash"],
      ["Enter", "Enter"],
      ["?", "Slash"],
    ] as const) {
      expect(press(key, code, held)).toBeNull();
    }
  });

  test("also where an event has its fields from its class, as the browser's own do", () => {
    class Pressed implements KeyPress {
      readonly key = "e";
      readonly code = "KeyE";
      readonly shiftKey = false;
      get ctrlKey() {
        return true;
      }
      get altKey() {
        return false;
      }
      get metaKey() {
        return false;
      }
      get isComposing() {
        return false;
      }
    }
    expect(keyOf(new Pressed())).toBeNull();
  });

  test("an input method, a dead key and a key without a name say nothing", () => {
    for (const key of ["Process", "Dead", "Unidentified", "Tab", "ArrowDown", "F1", " "]) {
      expect(press(key, "KeyE")).toBeNull();
    }
  });
});
