"use client";

import { useEffect, useRef } from "react";

const SHOWN_MS = 2500;

/** A word about what was just done, over the end of the log, gone after a moment. */
export function Passing({ word, onPassed }: { word: string | null; onPassed(): void }) {
  const newest = useRef(onPassed);
  useEffect(() => {
    newest.current = onPassed;
  });
  useEffect(() => {
    if (word === null) return;
    const timer = setTimeout(() => newest.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [word]);
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 bottom-24 z-20 flex justify-center">
      {word && <p className="rounded-full bg-ink px-4 py-2 text-canvas text-sm shadow-card">{word}</p>}
    </div>
  );
}
