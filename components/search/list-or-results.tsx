"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { useLoaded } from "@/components/site/use-loaded";
import { NotLoaded } from "./not-loaded";

const loadResults = () => import("./results").then(({ Results }) => Results);

/** The list, or what is found in its place; it stays as it was for when one comes back. */
export function ListOrResults({ viewerId, children }: { viewerId: string; children: ReactNode }) {
  const isSearching = useSearchParams().has("q");
  const { loaded: Results, hasFailed, load } = useLoaded(loadResults);
  useEffect(() => {
    if (isSearching) load();
  }, [isSearching, load]);
  return (
    <>
      <div hidden={isSearching} className="flex min-h-0 flex-1 flex-col">
        {children}
      </div>
      {isSearching && Results && <Results viewerId={viewerId} />}
      {isSearching && hasFailed && <NotLoaded onRetry={load} />}
    </>
  );
}
