"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { FIRST_WINDOW, type RowWindow, topAfter, topShowing, windowAt } from "@/lib/inbox/window";

/** Of each row, in rem, so that it grows with the size of the letters. */
export const ROW_REM = 4.5;

interface Row {
  id: string;
  updatedAt: string;
}

/**
 * Which rows are there while the list is scrolled, and the place in it: kept while rows come and go, while the list is not
 * on the screen, and for each list by its key.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rows: readonly Row[], key: string) {
  const [shown, setShown] = useState<RowWindow>(FIRST_WINDOW);
  const place = useRef({ top: 0, height: 0, rowHeight: ROW_REM * 16 });
  const tops = useRef(new Map<string, number>());

  /** Takes in how the list is scrolled now; what is not on the screen is not scrolled. */
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element || element.clientHeight === 0) return;
    place.current.top = element.scrollTop;
    place.current.height = element.clientHeight;
    const next = windowAt(place.current);
    setShown((known) => (known.from === next.from && known.to === next.to ? known : next));
  }, [scroller]);

  const scrollTo = useCallback(
    (top: number) => {
      place.current.top = top;
      if (scroller.current && scroller.current.scrollTop !== top) scroller.current.scrollTop = top;
      look();
    },
    [scroller, look],
  );

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(() => {
      place.current.rowHeight = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      // Back on the screen, it is where it was.
      const isBack = place.current.height === 0 || element.scrollTop === 0;
      if (element.clientHeight === 0) place.current.height = 0;
      else if (isBack) scrollTo(place.current.top);
      else look();
    });
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller, look, scrollTo]);

  const before = useRef({ rows, key });
  useLayoutEffect(() => {
    const known = before.current;
    before.current = { rows, key };
    // A page that comes alive may have been scrolled before.
    if (known.rows === rows && known.key === key) return look();
    takeIn(scroller.current, place.current);
    if (known.key === key) return scrollTo(topAfter(known.rows, rows, place.current));
    tops.current.set(known.key, place.current.top);
    scrollTo(tops.current.get(key) ?? 0);
  }, [rows, key, scroller, scrollTo, look]);

  const bringIntoView = useCallback((index: number) => scrollTo(topShowing(index, place.current)), [scrollTo]);
  return { shown, bringIntoView };
}

/**
 * Takes in a place whose event is yet to come, or the list would be put back to the one before. One at the end may be all
 * that fewer rows have left of it, and one that was not on the screen has none.
 */
function takeIn(element: HTMLElement | null, place: { top: number; height: number }): void {
  if (!element || element.clientHeight === 0 || place.height === 0) return;
  const end = element.scrollHeight - element.clientHeight;
  if (element.scrollTop < end - 1) place.top = element.scrollTop;
}
