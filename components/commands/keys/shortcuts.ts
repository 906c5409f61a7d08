/** What the keys of the inbox do. */
const SHORTCUTS = {
  j: "next",
  k: "previous",
  Enter: "open",
  Escape: "back",
  e: "archive",
  s: "star",
  u: "unread",
  "/": "search",
  "?": "help",
} as const;

export type Shortcut = (typeof SHORTCUTS)[keyof typeof SHORTCUTS];

/** What goes on while its key is held; a change must not be made over and over. */
const REPEATABLE: ReadonlySet<Shortcut> = new Set(["next", "previous"]);

interface Wish {
  /** As {@link keyOf} answers it. */
  key: string | null;
  isRepeated: boolean;
  /** Whether single letters and signs are shortcuts for this person. */
  hasLetters: boolean;
}

/** What is to be done at a key; null for nothing. */
export function shortcutOf({ key, isRepeated, hasLetters }: Wish): Shortcut | null {
  if (!isShortcutKey(key) || (key.length === 1 && !hasLetters)) return null;
  const shortcut = SHORTCUTS[key];
  return isRepeated && !REPEATABLE.has(shortcut) ? null : shortcut;
}

function isShortcutKey(key: string | null): key is keyof typeof SHORTCUTS {
  return key !== null && Object.hasOwn(SHORTCUTS, key);
}
