"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { firstRowBelow, rowsOf, topOf } from "./log-rows";

/** Where one is reading: at the end of the log, or with `row` that many pixels from the top of the page. */
export interface Place {
  isAtEnd: boolean;
  row: HTMLElement | null;
  top: number;
  scrollTop: number;
}

const END_MARGIN_PX = 40;
const AT_END: Place = { isAtEnd: true, row: null, top: 0, scrollTop: 0 };

/**
 * Keeps what is read where it is, whatever comes and goes above, below or inside of the messages. The log is laid out
 * from its end (its `scrollTop` is 0 there and negative above), so that at the end, and when the composer below it
 * grows, nothing has to be done. `content` is all that scrolls in it.
 */
export function useSteadyLog(log: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>) {
  const noted = useRef(AT_END);
  const [isAtEnd, setIsAtEnd] = useState(true);

  const measure = useCallback(() => placeIn(log.current), [log]);
  const note = useCallback(() => {
    noted.current = placeIn(log.current);
    setIsAtEnd(noted.current.isAtEnd);
  }, [log]);
  const restore = useCallback(
    (place: Place) => {
      putBack(log.current, place);
      note();
    },
    [log, note],
  );

  // What grows by itself, without the list being drawn anew: a receipt, a picture, another width of the window.
  useEffect(() => {
    if (!log.current || !content.current) return;
    const observer = new ResizeObserver((entries) => {
      // The log alone grows and shrinks with the composer, and keeps its lower end.
      if (entries.some(({ target }) => target === content.current)) takeBack(log.current, noted.current);
      note();
    });
    observer.observe(content.current);
    observer.observe(log.current);
    return () => observer.disconnect();
  }, [log, content, note]);

  return { isAtEnd, note, measure, restore };
}

/** As the page stands: where `data-more` says that later messages are left out, its end is a place like any other. */
function placeIn(log: HTMLElement | null): Place {
  if (!log || (log.scrollTop > -END_MARGIN_PX && log.dataset.more === undefined)) return AT_END;
  const row = firstRowBelow(rowsOf(log), topOf(log));
  return { isAtEnd: false, row, top: topOf(row), scrollTop: log.scrollTop };
}

/** What is not there any more cannot be put back. */
function putBack(log: HTMLElement | null, { isAtEnd, row, top }: Place): void {
  if (!log) return;
  if (isAtEnd) log.scrollTop = 0;
  else if (row?.isConnected) log.scrollTop += topOf(row) - top;
}

/** The same some time later: what was scrolled since is meant, all else is taken back. */
function takeBack(log: HTMLElement | null, place: Place): void {
  if (!log || place.isAtEnd) return;
  putBack(log, { ...place, top: place.top - (log.scrollTop - place.scrollTop) });
}
