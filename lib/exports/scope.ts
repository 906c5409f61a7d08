import "server-only";
import { and, eq, gte, lt, lte, type SQL } from "drizzle-orm";
import type { conversationExports } from "@/db/schema/exports";
import { messages } from "@/db/schema/messages";
import { isOfLane } from "@/lib/messages/lanes";
import type { Message } from "@/lib/messages/views";
import { startOfDay } from "@/lib/search/rules";
import type { Scope } from "./rules";

export type Export = typeof conversationExports.$inferSelect;
type Scoped = Pick<Export, "conversationId" | "laneKind" | "laneId" | "fromDay" | "toDay" | "timeZone">;

const DAY_MS = 86_400_000;

/** Which messages a pack holds. */
export function isInScope(scoped: Scoped): SQL | undefined {
  const { lane } = scopeOf(scoped);
  const { start, end } = boundsOf(scoped);
  return and(
    eq(messages.conversationId, scoped.conversationId),
    lane ? isOfLane(lane) : undefined,
    start ? gte(messages.createdAt, start) : undefined,
    end ? lt(messages.createdAt, end) : undefined,
  );
}

/**
 * Whether a pack can hold something that this message says: as one of its own, or quoted by one, which is always of the
 * same time or later.
 */
export function canHold(row: Export, { seq, createdAt }: Message): boolean {
  const { end } = boundsOf(row);
  return seq <= (row.lastSeq ?? 0) && (!end || createdAt < end);
}

/** Which messages of a conversation the same is true of. */
export function isHeldBy(row: Export): SQL | undefined {
  const { end } = boundsOf(row);
  return and(
    eq(messages.conversationId, row.conversationId),
    lte(messages.seq, row.lastSeq ?? 0),
    end ? lt(messages.createdAt, end) : undefined,
  );
}

/** What of its conversation a pack holds. */
export function scopeOf({ laneKind, laneId, fromDay, toDay }: Omit<Scoped, "conversationId" | "timeZone">): Scope {
  return { lane: laneKind && laneId ? { kind: laneKind, id: laneId } : null, from: fromDay, to: toDay };
}

/** From when and until before when, where its days begin and end. */
function boundsOf({ fromDay, toDay, timeZone }: Scoped): { start: Date | null; end: Date | null } {
  return {
    start: fromDay ? startOfDay(fromDay, timeZone) : null,
    end: toDay ? startOfDay(dayAfter(toDay), timeZone) : null,
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
