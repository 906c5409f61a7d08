import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import { notifications } from "@/db/schema/notifications";
import type { Viewer } from "@/lib/auth/types";
import { walk } from "@/lib/inbox/walk";
import { encodeCursor } from "@/lib/orders/rules";
import { isItsEntry, isUnread } from "./reach";
import { MAX_COUNT } from "./rules";
import type { NotificationPage } from "./types";
import type { ListNotificationsInput } from "./validation";
import { listViews } from "./views";

/** A page of what others have done to `viewer`'s work, newest first. */
export async function listNotifications(viewer: Viewer, input: ListNotificationsInput): Promise<NotificationPage> {
  const places = await walk((tx) => placesOf(tx, viewer, input));
  const shown = places.slice(0, input.limit);
  const last = shown.at(-1);
  const views = await listViews(
    viewer,
    shown.map(({ id }) => id),
  );
  const isMore = places.length > input.limit && last;
  return {
    items: shown.flatMap(({ id }) => views.get(id) ?? []),
    nextCursor: isMore ? encodeCursor({ at: last.createdAt.getTime(), id: last.id }) : null,
  };
}

/** How many `viewer` has read neither in the centre nor in their conversation, up to 100. */
export async function countNotifications(viewer: Viewer): Promise<{ count: number }> {
  const rows = await walk((tx) => unreadQuery(tx, viewer));
  return { count: rows.length };
}

/** The rows of a page and the one after it, in the order of their list's index. */
export function placesOf(
  executor: Db | Transaction,
  viewer: Viewer,
  { filter, cursor, limit }: Pick<ListNotificationsInput, "filter" | "cursor" | "limit">,
) {
  const after =
    cursor &&
    sql`(${notifications.createdAt}, ${notifications.id}) < (${new Date(cursor.at).toISOString()}::timestamptz, ${cursor.id}::uuid)`;
  return (
    executor
      .select({ id: notifications.id, createdAt: notifications.createdAt })
      .from(notifications)
      .leftJoin(inboxEntries, isItsEntry)
      .where(and(eq(notifications.userId, viewer.id), filter === "unread" ? isUnread : undefined, after))
      // As the indexes have it; without the last two words none of them would be in this order.
      .orderBy(sql`${desc(notifications.createdAt)} nulls last`, sql`${desc(notifications.id)} nulls last`)
      .limit(limit + 1)
  );
}

export function unreadQuery(executor: Db | Transaction, viewer: Viewer) {
  return placesOf(executor, viewer, { filter: "unread", limit: MAX_COUNT - 1 });
}
