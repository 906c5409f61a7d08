"use client";

import type { Hit } from "@/lib/search/types";
import { FoundFile } from "./found-file";
import { FoundMessage } from "./found-message";
import { FoundOrder } from "./found-order";
import { FoundPerson } from "./found-person";

export interface RowProps<Kind extends Hit = Hit> {
  hit: Kind;
  viewerId: string;
  /** What the address says. */
  fields: URLSearchParams;
  /** Folded words to mark. */
  terms: readonly string[];
}

/** One result, whatever it is. */
export function FoundRow({ hit, ...props }: RowProps) {
  if ("attachment" in hit) return <FoundFile hit={hit} {...props} />;
  if ("snippet" in hit) return <FoundMessage hit={hit} {...props} />;
  if ("number" in hit) return <FoundOrder hit={hit} {...props} />;
  return <FoundPerson hit={hit} {...props} />;
}
