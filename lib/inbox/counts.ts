import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { entryLabels, inboxEntries, labels } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { isLabelled, isListed } from "./lists";
import { FILTERS, MAX_COUNT } from "./rules";
import type { CountsView } from "./types";

/** How much is in each of `viewer`'s lists; each is counted no further than is shown, so that many cost as much as few. */
export async function getCounts(viewer: Viewer): Promise<CountsView> {
  const [counts] = await db.execute<CountsView & Record<string, unknown>>(countsQuery(viewer));
  if (!counts) throw new Error("a query without a table has no row");
  return counts;
}

/** All of it in one statement. */
function countsQuery(viewer: Viewer): SQL {
  const filters = FILTERS.flatMap((filter) => [sql`${filter}::text`, capped(isListed(viewer.id, filter))]);
  return sql`select ${unreadTotalOf(viewer)} as "unreadTotal",
    json_build_object(${sql.join(filters, sql`, `)}) as filters,
    (select coalesce(json_object_agg(${labels.id}, ${cappedLabel(viewer)}), '{}') from ${labels}
      where ${eq(labels.userId, viewer.id)}) as labels`;
}

/** How many messages `viewer` has not read, in all conversations that are in view and not muted. */
export async function countUnread(viewer: Viewer): Promise<{ count: number }> {
  const [total] = await db.execute<{ count: number }>(sql`select ${unreadTotalOf(viewer)} as count`);
  return { count: total?.count ?? 0 };
}

function unreadTotalOf(viewer: Viewer): SQL {
  const { lastSeq, lastReadSeq, mutedAt } = inboxEntries;
  return sql`(select coalesce(sum(greatest(${lastSeq} - ${lastReadSeq}, 1)), 0)::int from ${inboxEntries}
    where ${and(isListed(viewer.id, "unread"), isNull(mutedAt))})`;
}

function capped(condition: SQL | undefined): SQL {
  return sql`(select count(*)::int from (select 1 from ${inboxEntries} where ${condition} limit ${MAX_COUNT}) as counted)`;
}

function cappedLabel(viewer: Viewer): SQL {
  return sql`(select count(*)::int from (select 1 from ${entryLabels} where ${isLabelled(viewer.id, labels.id)}
    limit ${MAX_COUNT}) as counted)`;
}
