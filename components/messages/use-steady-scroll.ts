"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Keeps what is read where it is while messages come in at either end of a log that is laid out from its end (its
 * `scrollTop` is 0 there and negative above). At its end it stays at its end. Browsers do this by themselves in most
 * places but not at the very top, where earlier pages come in. The answer notes where one has scrolled to.
 */
export function useSteadyScroll(
  log: RefObject<HTMLElement | null>,
  shown: { firstSeq: number; lastSeq: number; ownCount: number },
): () => void {
  const known = useRef({ ...shown, top: 0, height: 0 });
  const { firstSeq, lastSeq, ownCount } = shown;

  const note = () => {
    if (log.current) known.current = { ...shown, top: log.current.scrollTop, height: log.current.scrollHeight };
  };

  useLayoutEffect(() => {
    if (!log.current) return;
    const { top, height, ...before } = known.current;
    const hasWritten = ownCount > before.ownCount;
    const isPrepended = firstSeq !== before.firstSeq;
    const grown = log.current.scrollHeight - height;
    if (hasWritten || isAtEnd(top)) log.current.scrollTop = 0;
    else log.current.scrollTop = isPrepended ? top : top - grown;
    known.current = {
      ...{ firstSeq, lastSeq, ownCount },
      top: log.current.scrollTop,
      height: log.current.scrollHeight,
    };
  }, [log, firstSeq, lastSeq, ownCount]);

  return note;
}

const END_MARGIN_PX = 40;

function isAtEnd(top: number): boolean {
  return top > -END_MARGIN_PX;
}
