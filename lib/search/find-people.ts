import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import { searchEntries } from "@/db/schema/search";
import type { Hunt } from "./conditions";
import { askIndex, type Found, find, pageOf } from "./find";
import type { Order, Place } from "./rules";

/** People by words that are sorted for one page; beyond, those come first whom one has known for the shortest time. */
const MOST_SORTED = 2000;

/** People, with whom one had to do last first; where the words are in very many, in the order of the cursor that this answers. */
export async function findPeople(
  tx: Transaction,
  hunt: Hunt,
  from: Place,
  order: Order,
  need: number,
): Promise<Found & { order: Order }> {
  const lately = order === "activity" ? await askIndex(tx, hunt, byActivity(hunt, from, need)) : null;
  if (lately) return { ...pageOf(lately, from, need, null), order: "activity" };
  return { ...(await find(tx, hunt, from, need)), order: "time" };
}

function byActivity({ viewerId }: Hunt, from: Place, need: number) {
  const { lastActivityAt, userId, conversationId } = inboxEntries;
  const { id } = searchEntries;
  const since = new Date(from.at).toISOString();
  return {
    at: sql`(extract(epoch from ${lastActivityAt}) * 1000)::float8`,
    order: sql`${lastActivityAt} desc, ${id} desc`,
    isBeyond: sql`(${lastActivityAt}, ${id}) < (${since}::timestamptz, ${from.id}::uuid)`,
    from: sql`found ${searchEntries} join ${inboxEntries}
      on ${userId} = ${viewerId}::uuid and ${conversationId} = ${searchEntries.conversationId}`,
    most: MOST_SORTED,
    need,
  };
}
