"use client";

import { useEffect, useRef } from "react";
import { type CountedTitle, countedTitle } from "./counted-title";

/** Keeps `mark` before the title of the tab, whichever title a page gives it meanwhile. */
export function useTabTitle(mark: string): void {
  const last = useRef<CountedTitle | null>(null);
  useEffect(() => {
    const show = () => {
      last.current = countedTitle(document.title, last.current, mark);
      // What is written is seen again: writing the same once more would never end.
      if (document.title !== last.current.shown) document.title = last.current.shown;
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [mark]);
}
