"use client";

import { type ReactNode, useEffect, useMemo } from "react";
import { canChangeCounts, useKeptTrue } from "@/components/inbox/use-kept-true";
import type { CountsView, LabelView } from "@/lib/inbox/types";
import { ListsContext } from "./lists-context";

interface Props {
  viewerId: string;
  /** As they were when the page was made. */
  counts: CountsView;
  labels: readonly LabelView[];
  children: ReactNode;
}

/** Keeps the counts of the lists and the viewer's labels true. */
export function ListsProvider({ viewerId, counts: renderedCounts, labels: renderedLabels, children }: Props) {
  const [counts, askCounts] = useKeptTrue("/api/v1/conversations/counts", renderedCounts, (signal) =>
    canChangeCounts(viewerId, signal),
  );
  const [labels, askLabels] = useKeptTrue(
    "/api/v1/labels",
    { items: renderedLabels },
    ({ name }) => name === "labels:changed" || name === "catch-up",
  );
  // The page may be one that was left and come back to.
  useEffect(() => {
    askCounts();
    askLabels();
  }, [askCounts, askLabels]);
  const lists = useMemo(() => ({ counts, labels: labels.items }), [counts, labels]);
  return <ListsContext value={lists}>{children}</ListsContext>;
}
