"use client";

import { useEffect } from "react";
import type { Shown } from "@/components/commands/commands-context";
import { isApple } from "@/components/site/is-apple";
import { isPaletteKey } from "./palette-key";

/** Opens the commands at their key, also while one is writing; a dialog that is open keeps the page for itself. */
export function usePaletteKey(show: (what: Shown) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !isPaletteKey(event, isApple())) return;
      // The browser would go to its own search.
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) show("palette");
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [show]);
}
