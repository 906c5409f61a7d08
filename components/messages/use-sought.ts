"use client";

import { type RefObject, useEffect, useRef } from "react";

interface Options {
  /** The earliest message that is loaded. */
  firstSeq: number;
  loadOlder(): void;
  onFound(): void;
}

/** Leads to the message numbered `seq`: asks for earlier pages until it is there, then shows it and puts the focus on it. */
export function useSought(log: RefObject<HTMLElement | null>, seq: number | null, options: Options): void {
  const newest = useRef(options);
  useEffect(() => {
    newest.current = options;
  });
  const { firstSeq } = options;

  useEffect(() => {
    if (seq === null) return;
    if (seq < firstSeq) return newest.current.loadOlder();
    const row = log.current?.querySelector<HTMLElement>(`[data-seq="${seq}"]`);
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
    newest.current.onFound();
  }, [log, seq, firstSeq]);
}
