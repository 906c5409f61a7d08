import type { ConversationPage } from "@/lib/conversations/types";
import { ALL, comparePlaces, type InboxList, isPartOfAll, keyOf } from "./list-rules";
import { decodeCursor } from "./rules";

/** How far down a list all that is in it is known. */
export interface Extent {
  /** Where it ends; null at the end of the list. */
  nextCursor: string | null;
  /** When there was the newest activity, the last time that its top was asked for; empty when there was none. */
  newestAt: string;
}

type Extents = Readonly<Record<string, Extent>>;

/** How far a list is known; what belongs to "all" as well is known as far as that is, before it was ever asked for. */
export function extentOf(extents: Extents, list: InboxList): Extent | undefined {
  return extents[keyOf(list)] ?? (isPartOfAll(list) ? extents[keyOf(ALL)] : undefined);
}

/**
 * How far a list is known with an answer about what comes after a place. One that does not adjoin what is known would leave
 * a hole: from the top, it counts alone; from elsewhere, it adds nothing.
 */
export function extended(
  known: Extent | undefined,
  after: string | null,
  { items, nextCursor }: ConversationPage,
): Extent | undefined {
  if (after !== null) {
    const isAdjoining = known && !isFurther(after, known.nextCursor);
    return isAdjoining ? { ...known, nextCursor: further(known.nextCursor, nextCursor) } : known;
  }
  const newestAt = items[0]?.updatedAt ?? "";
  if (!known || !reaches(nextCursor, known.newestAt)) return { nextCursor, newestAt };
  return {
    nextCursor: further(known.nextCursor, nextCursor),
    newestAt: newestAt > known.newestAt ? newestAt : known.newestAt,
  };
}

/** Whether all activity since a time is above the end of a page: rows only ever move to the top. */
function reaches(nextCursor: string | null, time: string): boolean {
  const end = nextCursor === null ? null : decodeCursor(nextCursor);
  return end === null || (time !== "" && end.at <= Date.parse(time));
}

function further(a: string | null, b: string | null): string | null {
  return isFurther(a, b) ? a : b;
}

/** Whether `a` is further down than `b`; the end of the list is furthest. */
function isFurther(a: string | null, b: string | null): boolean {
  const [one, other] = [a, b].map((cursor) => (cursor === null ? null : decodeCursor(cursor)));
  if (!one || !other) return !one && Boolean(other);
  return comparePlaces(one, other) > 0;
}
