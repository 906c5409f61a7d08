"use client";

import { type ReactNode, useContext, useEffect, useMemo } from "react";
import { rangesOf } from "@/lib/search/marks";
import { InThreadContext, type Searcher } from "./marks-context";

/** A text with what was found in it marked. */
export function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  return useMemo(() => marked(text, terms), [text, terms]);
}

/** Has what was found marked in the conversation as well, for as long as the component is there. */
export function useMarksInThread(searcher: Searcher, terms: readonly string[]): void {
  const { setMark } = useContext(InThreadContext);
  useEffect(() => {
    if (terms.length > 0) setMark(searcher, (text) => <Marked text={text} terms={terms} />);
    return () => setMark(searcher, null);
  }, [setMark, searcher, terms]);
}

function marked(text: string, terms: readonly string[]): ReactNode {
  const ranges = rangesOf(text, terms);
  if (ranges.length === 0) return text;
  return ranges.flatMap(({ start, end }, index) => [
    text.slice(ranges[index - 1]?.end ?? 0, start),
    <mark key={start} className="rounded-sm bg-mark px-px text-on-mark">
      {text.slice(start, end)}
    </mark>,
    index === ranges.length - 1 ? text.slice(end) : "",
  ]);
}
