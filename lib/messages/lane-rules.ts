import type { About, MessageContext } from "@/lib/marketplace/types";
import { hitAddress } from "@/lib/search/address";

/** What the messages of a lane are written from: a gig with all of its packages, a job, an application or an order. */
export type Lane = Pick<About, "kind" | "id">;

/** How far the messages of a lane are counted, for "99+". */
export const MOST_COUNTED = 100;
/** How many lanes are told of, the newest; a pair that has more finds the others by their messages. */
export const MOST_LANES = 100;

const LANE = /^(gig|job|application|order):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** How an address names a lane; {@link laneOf} reads it. */
export function laneName({ kind, id }: Lane): string {
  return `${kind}:${id}`;
}

/** Where a conversation opens with nothing but a lane of it, or (null) as a whole; what stands beside it stays. */
export function laneAddress(fields: URLSearchParams, conversationId: string, lane: Lane | null): string {
  const address = hitAddress(fields, conversationId);
  return lane ? `${address}${address.includes("?") ? "&" : "?"}lane=${laneName(lane)}` : address;
}

/** Null for anything that names none. */
export function laneOf(name: string | null | undefined): Lane | null {
  const [, kind, id] = LANE.exec(name ?? "") ?? [];
  return id && isKind(kind) ? { kind, id } : null;
}

export function isSameLane(one: Lane | null, other: Lane | null): boolean {
  return one?.kind === other?.kind && one?.id === other?.id;
}

/** Whether a message with this context belongs to a lane. */
export function isInLane(context: MessageContext | null, lane: Lane): boolean {
  return isSameLane(context, lane);
}

/** Whether two messages are written from the same; a package is another than its gig. */
export function isSameContext(one: MessageContext | null, other: MessageContext | null): boolean {
  return isSameLane(one, other) && tierOf(one) === tierOf(other);
}

function tierOf(context: MessageContext | null) {
  return context?.kind === "gig" ? context.tier : null;
}

function isKind(kind: string | undefined): kind is Lane["kind"] {
  return kind === "gig" || kind === "job" || kind === "application" || kind === "order";
}
