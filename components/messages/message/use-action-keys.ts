"use client";

import { useEffect } from "react";

/** Enter, Space and the menu key open what can be done with the message that has the focus. */
export function useActionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const row = event.target instanceof Element && event.target.matches("[data-seq]") ? event.target : null;
      const more = row?.querySelector<HTMLElement>("[data-more]");
      if (!more || !(["Enter", " ", "ContextMenu"].includes(event.key) || isMenuChord(event))) return;
      event.preventDefault();
      more.click();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isMenuChord({ key, shiftKey }: KeyboardEvent): boolean {
  return shiftKey && key === "F10";
}
