import type { About } from "@/lib/marketplace/types";

/** What the messages of a lane are written from: a gig with all of its packages, a job, an application or an order. */
export type Lane = Pick<About, "kind" | "id">;

/** How far the messages of a lane are counted, for "99+". */
export const MOST_COUNTED = 100;
/** How many lanes are told of, the newest; a pair that has more finds the others by their messages. */
export const MOST_LANES = 100;

const LANE = /^(gig|job|application|order):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The lane that an address names, such as "gig:ID"; null for anything that names none. */
export function laneOf(name: string | null | undefined): Lane | null {
  const [, kind, id] = LANE.exec(name ?? "") ?? [];
  return id && isKind(kind) ? { kind, id } : null;
}

function isKind(kind: string | undefined): kind is Lane["kind"] {
  return kind === "gig" || kind === "job" || kind === "application" || kind === "order";
}
