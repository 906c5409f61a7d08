"use client";

import { useEffect, useRef } from "react";

const FIELD = "input, textarea, select, [contenteditable], dialog, [role=dialog], [role=menu]";

/** Calls the newest `leave` at Escape, unless it means something to where the focus is or to what is open; null never. */
export function useEscape(leave: (() => void) | null): void {
  const newest = useRef(leave);
  useEffect(() => {
    newest.current = leave;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isMeant = event.key === "Escape" && !event.defaultPrevented && !event.isComposing;
      if (!isMeant || !newest.current || isElsewhere(event.target)) return;
      // Otherwise it would lead out of the whole conversation.
      event.preventDefault();
      newest.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    (target instanceof Element && target.closest(FIELD) !== null) ||
    document.querySelector("dialog[open], [popover=auto]:popover-open") !== null
  );
}
