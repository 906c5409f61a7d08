import type { USER_KINDS } from "@/db/schema/auth";
import type { ErrorKey } from "@/lib/errors";

/** What somebody is on the market, and what there is between them and whom they would write to. */
export interface Acquaintance {
  kind: (typeof USER_KINDS)[number];
  /** Whether one of the two has applied to the other for a job, and has not withdrawn it. */
  hasApplied: boolean;
  hasOrder: boolean;
  /** Whether there are messages already: what has begun goes on. */
  hasHeard: boolean;
}

/** Why somebody may not write first, as the error that says so; null where they may. */
export function firstContactRefusal({ kind, hasApplied, hasOrder, hasHeard }: Acquaintance): ErrorKey | null {
  return kind === "freelancer" && !hasApplied && !hasOrder && !hasHeard ? "cannotWriteFirst" : null;
}
