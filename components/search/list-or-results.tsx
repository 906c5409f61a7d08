"use client";

import type { ReactNode } from "react";
import { useAddressFields } from "@/components/site/address";
import { late } from "@/components/site/late";
import { NotLoaded } from "./not-loaded";

const LateResults = late(() => import("./results").then(({ Results }) => Results), { Failed: NotLoaded });

/** The list, or what is found in its place; it stays as it was for when one comes back. */
export function ListOrResults({ viewerId, children }: { viewerId: string; children: ReactNode }) {
  const isSearching = useAddressFields().has("q");
  return (
    <>
      <div hidden={isSearching} className="flex min-h-0 flex-1 flex-col">
        {children}
      </div>
      {isSearching && <LateResults viewerId={viewerId} />}
    </>
  );
}
