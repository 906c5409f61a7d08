import "server-only";
import { and, desc, gt, isNotNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { gigs, jobs } from "@/db/schema/marketplace";
import { type Cursor, encodeCursor, PAGE_SIZE } from "./rules";
import type { Page } from "./types";

type Published = typeof gigs | typeof jobs;

/** Newest first, in the order of the index; the id settles ties, so that no two rows share a place. */
export function newestFirst(table: Published): SQL[] {
  return [sql`${desc(table.publishedAt)} nulls last`, sql`${table.id}`];
}

/** What is published and stands behind the cursor. */
export function publishedAfter(table: Published, cursor: Cursor | null): SQL | undefined {
  if (!cursor) return isNotNull(table.publishedAt);
  const time = sql`${cursor.publishedAt}::timestamptz`;
  // The first bound is what the index starts at; without it, a later page would walk past all before it.
  return and(lte(table.publishedAt, time), or(lt(table.publishedAt, time), gt(table.id, cursor.id)));
}

/** The time to the microsecond: a JavaScript date would cut it, and rows between would be shown twice or never. */
export function exactTime(table: Published): SQL<string> {
  return sql<string>`to_char(${table.publishedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** Cuts one page from rows that were read one past its end. */
export function pageOf<Row extends { id: string; exactTime: string }, View>(
  rows: readonly Row[],
  viewOf: (row: Row) => View,
): Page<View> {
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const nextCursor =
    last && rows.length > PAGE_SIZE ? encodeCursor({ publishedAt: last.exactTime, id: last.id }) : null;
  return { items: shown.map(viewOf), nextCursor };
}
