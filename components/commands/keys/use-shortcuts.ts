"use client";

import { useEffect, useRef } from "react";
import { isCovered, isPressable, isTyping } from "./busy";
import { keyOf } from "./key-of";
import { type Shortcut, shortcutOf } from "./shortcuts";

/** Each answers whether it did something; what has nothing to do leaves the key to the browser. */
export type ShortcutActs = Partial<Record<Shortcut, () => boolean>>;

/** Does what the keys of the inbox stand for, while nobody is writing and nothing is open over it. */
export function useShortcuts(acts: ShortcutActs, hasLetters: boolean): void {
  const newest = useRef({ acts, hasLetters });
  useEffect(() => {
    newest.current = { acts, hasLetters };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { acts, hasLetters } = newest.current;
      const shortcut = shortcutOf({ key: keyOf(event), isRepeated: event.repeat, hasLetters });
      if (!shortcut || event.defaultPrevented || belongsElsewhere(event, shortcut)) return;
      if (acts[shortcut]?.()) event.preventDefault();
    };
    // On the window, behind all that a key may mean to a part of the page.
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function belongsElsewhere({ target }: KeyboardEvent, shortcut: Shortcut): boolean {
  if (isCovered()) return true;
  if (shortcut === "open" && isPressable(target)) return true;
  return isTyping(target) && !(shortcut === "back" && isComposer(target));
}

/** Escape is the way out of the text that is being written, which is kept; any other field has its own use for it. */
function isComposer(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("[data-composer]");
}
