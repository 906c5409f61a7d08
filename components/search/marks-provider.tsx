"use client";

import { type ReactNode, useMemo, useState } from "react";
import { FoundContext, type InThread, InThreadContext, type Mark, MarkContext, type Searcher } from "./marks-context";

/** Around results and conversation: what is searched for in one is marked in the other. What marks is fetched with a search. */
export function MarksProvider({ children }: { children: ReactNode }) {
  const [marks, setMarks] = useState<Record<Searcher, Mark | null>>({ results: null, bar: null });
  const [foundSeq, setFoundSeq] = useState<number | null>(null);
  const inThread = useMemo<InThread>(
    () => ({
      setMark: (searcher, mark) => setMarks((known) => ({ ...known, [searcher]: mark })),
      setFoundSeq,
      jump: { current: null },
    }),
    [],
  );
  return (
    <InThreadContext value={inThread}>
      <FoundContext value={foundSeq}>
        <MarkContext value={marks.bar ?? marks.results}>{children}</MarkContext>
      </FoundContext>
    </InThreadContext>
  );
}
