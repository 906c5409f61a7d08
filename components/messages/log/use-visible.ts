"use client";

import { type RefObject, useEffect, useState } from "react";
import { rowsOf, seqOf } from "./log-rows";

/** The first and the last message on the screen. */
export interface Visible {
  firstSeq: number;
  lastSeq: number;
}

/** A message counts once so much of it has come up over the lower end. */
const MARGIN = "0px 0px -20px 0px";

/** Which messages of the log are on the screen; null before one is. `loaded` is told anew whenever the rows change. */
export function useVisible(log: RefObject<HTMLElement | null>, loaded: readonly unknown[]): Visible | null {
  const [visible, setVisible] = useState<Visible | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows stand in the page once these are rendered.
  useEffect(() => {
    if (!log.current) return;
    const seen = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(seqOf(target));
          else seen.delete(seqOf(target));
        }
        if (seen.size === 0) return;
        const [firstSeq, lastSeq] = [Math.min(...seen), Math.max(...seen)];
        setVisible((known) =>
          known?.firstSeq === firstSeq && known.lastSeq === lastSeq ? known : { firstSeq, lastSeq },
        );
      },
      { root: log.current, rootMargin: MARGIN },
    );
    for (const row of rowsOf(log.current)) observer.observe(row);
    return () => observer.disconnect();
  }, [log, loaded]);
  return visible;
}
