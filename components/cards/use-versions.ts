"use client";

import { useEffect, useState } from "react";
import { getJson } from "@/components/site/api";
import type { CardDetails, CardVersionView, CardView } from "@/lib/cards/types";

/** Every version of a card; null until they are here. A card that was moved is asked for again. */
export function useVersions({ id, rev }: Pick<CardView, "id" | "rev">) {
  const [versions, setVersions] = useState<readonly CardVersionView[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card that was moved is asked for again.
  useEffect(() => {
    const leaving = new AbortController();
    getJson<CardDetails>(`/api/v1/cards/${id}`, leaving.signal).then(
      (answer) => {
        setVersions(answer.versions);
        setHasFailed(false);
      },
      () => setHasFailed(!leaving.signal.aborted),
    );
    return () => leaving.abort();
  }, [id, rev]);
  return { versions, hasFailed };
}
