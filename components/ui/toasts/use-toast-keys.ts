"use client";

import { useEffect, useRef } from "react";

interface Keys {
  /** Ctrl (on a Mac, Command) and Z. */
  onUndo(): void;
  /** F6, which goes from one region of a page to the next. */
  onFocus(): void;
}

/** Listens for the keys of what is said in passing; while one is typing, undoing is about the text. */
export function useToastKeys(keys: Keys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && letterOf(event) === "z";
      const isMeant = isUndo ? !isTyping(event.target) : event.key === "F6";
      if (!isMeant || event.defaultPrevented) return;
      event.preventDefault();
      if (isUndo) newest.current.onUndo();
      else newest.current.onFocus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

/** The letter on the key; where the layout has other ones, the one that stands in its place on most keyboards. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, [contenteditable]");
}
