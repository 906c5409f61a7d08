/** What a browser tells of a key that went down. */
export interface KeyPress {
  /** What it types on the layout in use. */
  key: string;
  /** Where it lies, by the name it has there on a US keyboard. */
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

const NAMED = new Set(["Enter", "Escape"]);
const QUESTION_MARKS = new Set(["?", "؟"]);

/**
 * The shortcut that a key stands for, as "a" to "z", "/", "?", "Enter" or "Escape"; null for any other, and together with
 * Ctrl, Alt or Meta, which belong to the browser. Letters and signs count by what is typed, for AZERTY has them elsewhere;
 * where a layout types another script, by the Latin letter that is printed on the same key.
 */
export function keyOf({ key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing }: KeyPress): string | null {
  if (ctrlKey || altKey || metaKey || isComposing) return null;
  if (QUESTION_MARKS.has(key)) return "?";
  if (key === "/") return "/";
  if (shiftKey) return null;
  if (NAMED.has(key)) return key;
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return isOtherScript(key) ? latinAt(code) : null;
}

/** A letter that is not Latin, or several: one key of the Arabic layout types لا. Names such as "Dead" are Latin. */
function isOtherScript(key: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(key) && !/\p{Script=Latin}/u.test(key);
}

function latinAt(code: string): string | null {
  if (code === "Slash") return "/";
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}
