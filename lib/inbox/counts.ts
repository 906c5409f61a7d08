import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { entryLabels, inboxEntries, labels } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { isLabelled, isListed, newestFirst, type Ordered } from "./lists";
import { FILTERS, MAX_COUNT } from "./rules";
import type { CountsView } from "./types";
import { walk } from "./walk";

/** How much is in each of `viewer`'s lists; each is counted no further than is shown, so that many cost as much as few. */
export async function getCounts(viewer: Viewer): Promise<CountsView> {
  const query = countsQuery(viewer);
  const [counts] = await walk((tx) => tx.execute<CountsView & Record<string, unknown>>(query));
  if (!counts) throw new Error("a query without a table has no row");
  return counts;
}

/** All of it in one statement. */
export function countsQuery(viewer: Viewer): SQL {
  const filters = FILTERS.flatMap((filter) => [
    sql`${filter}::text`,
    capped(inboxEntries, isListed(viewer.id, filter)),
  ]);
  const labelled = capped(entryLabels, isLabelled(viewer.id, labels.id));
  return sql`select ${unreadTotalOf(viewer)} as "unreadTotal",
    json_build_object(${sql.join(filters, sql`, `)}) as filters,
    (select coalesce(json_object_agg(${labels.id}, ${labelled}), '{}') from ${labels}
      where ${eq(labels.userId, viewer.id)}) as labels`;
}

/** How many messages `viewer` has not read, in all conversations that are in view and not muted. */
export async function countUnread(viewer: Viewer): Promise<{ count: number }> {
  const [total] = await db.execute<{ count: number }>(unreadTotalQuery(viewer));
  return { count: total?.count ?? 0 };
}

export function unreadTotalQuery(viewer: Viewer): SQL {
  return sql`select ${unreadTotalOf(viewer)} as count`;
}

function unreadTotalOf(viewer: Viewer): SQL {
  const { lastSeq, lastReadSeq, mutedAt } = inboxEntries;
  return sql`(select coalesce(sum(greatest(${lastSeq} - ${lastReadSeq}, 1)), 0)::int from ${inboxEntries}
    where ${and(isListed(viewer.id, "unread"), isNull(mutedAt))})`;
}

/** In the order of the list, so that its own index is what is walked. */
function capped(table: Ordered, condition: SQL | undefined): SQL {
  return sql`(select count(*)::int from (select 1 from ${table} where ${condition}
    order by ${sql.join(newestFirst(table), sql`, `)} limit ${MAX_COUNT}) as counted)`;
}
