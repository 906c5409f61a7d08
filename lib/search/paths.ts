import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { searchEntries } from "@/db/schema/search";
import { type Hunt, isOfKind } from "./conditions";
import type { Place } from "./rules";

/** A way through entries that an index knows, the newest first. */
export interface Path {
  /** Where a row stands on it, as a {@link Place} tells it. */
  at: SQL;
  order: SQL;
  /** Whether a row stands further back. */
  isBeyond(place: Place): SQL;
  /** The next so many rows, whatever they say. */
  window(place: Place, size: number): SQL;
}

const { createdAt, id, seq, conversationId, userLo, userHi } = searchEntries;

/** Through one thread where that is asked for, otherwise through all that the viewer may read. */
export function pathOf(hunt: Hunt): Path {
  return hunt.conversationId ? throughThread(hunt, hunt.conversationId) : throughTime(hunt);
}

function throughThread({ kind }: Hunt, threadId: string): Path {
  const order = sql`${seq} desc nulls last, ${id} desc nulls last`;
  const isBeyond = (place: Place) => sql`(${seq}, ${id}) < (${place.at}::bigint, ${place.id}::uuid)`;
  return {
    ...{ at: sql`${seq}::float8`, order, isBeyond },
    // That there is a place at all is said in words, for Postgres does not conclude it, and would not use the index.
    window: (place, size) => sql`select * from ${searchEntries}
      where ${conversationId} = ${threadId}::uuid and ${isOfKind(kind)} and ${seq} is not null and ${isBeyond(place)}
      order by ${order} limit ${size}`,
  };
}

/** Of the two people each is the lower in some conversations, so that there are two indexes to follow; a person has one reader. */
function throughTime({ viewerId, kind, after }: Hunt): Path {
  const order = sql`${createdAt} desc nulls last, ${id} desc nulls last`;
  const isBeyond = (place: Place) =>
    sql`(${createdAt}, ${id}) < (${new Date(place.at).toISOString()}::timestamptz, ${place.id}::uuid)`;
  const isWithin = after ? sql`${createdAt} >= ${after.toISOString()}::timestamptz` : sql`true`;
  return {
    ...{ at: sql`(extract(epoch from ${createdAt}) * 1000)::float8`, order, isBeyond },
    window: (place, size) => {
      const sides = kind === "person" ? [userLo] : [userLo, userHi];
      const windows = sides.map(
        (side) => sql`(select * from ${searchEntries}
          where ${side} = ${viewerId}::uuid and ${isOfKind(kind)} and ${isBeyond(place)} and ${isWithin}
          order by ${order} limit ${size})`,
      );
      return sql`select * from (${sql.join(windows, sql` union all `)}) ${searchEntries} order by ${order} limit ${size}`;
    },
  };
}
