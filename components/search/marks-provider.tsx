"use client";

import { type ReactNode, useCallback, useState } from "react";
import { type Mark, MarkContext, type Searcher, SetMarkContext } from "./marks-context";

/** Around results and conversation: what is searched for in one is marked in the other. What marks is fetched with a search. */
export function MarksProvider({ children }: { children: ReactNode }) {
  const [marks, setMarks] = useState<Record<Searcher, Mark | null>>({ results: null, bar: null });
  const set = useCallback(
    (searcher: Searcher, mark: Mark | null) => setMarks((known) => ({ ...known, [searcher]: mark })),
    [],
  );
  return (
    <SetMarkContext value={set}>
      <MarkContext value={marks.bar ?? marks.results}>{children}</MarkContext>
    </SetMarkContext>
  );
}
