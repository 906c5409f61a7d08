import "server-only";
import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { type Db, db, type Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import { pushSubscriptions } from "@/db/schema/notifications";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { takeTurn } from "@/lib/safety/rate";
import { deviceView } from "./queries";
import { MAX_DEVICES } from "./rules";
import type { PushDeviceView } from "./types";
import type { SubscribeInput, UnsubscribeInput } from "./validation";

/** The browser that subscribes: what it calls itself, and the subscription that it says is its own. */
interface Here {
  device: string;
  browserId: string | null;
}

/**
 * Tells `viewer` on this browser from now on, and whoever it was told to before no more. A browser has one address: the one
 * that it had before leads nowhere by now.
 */
export async function subscribe(viewer: Viewer, input: SubscribeInput, here: Here): Promise<PushDeviceView> {
  await takeTurn(db, "pushSubscriptions", viewer.id);
  return db.transaction(async (tx) => {
    // One after the other, so that no two of them both find room for one more.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, viewer.id)).for("no key update");
    const row = await write(tx, viewer, input, here.device);
    if (here.browserId && here.browserId !== row.id)
      await tx.delete(pushSubscriptions).where(isOwn(viewer, here.browserId));
    await dropOldest(tx, viewer.id);
    return deviceView(row, row.id);
  });
}

async function write(tx: Transaction, viewer: Viewer, { endpoint, keys }: SubscribeInput, device: string) {
  const values = { userId: viewer.id, p256dh: keys.p256dh, auth: keys.auth, device };
  const [row] = await tx
    .insert(pushSubscriptions)
    .values({ id: uuid(), endpoint, ...values })
    .onConflictDoUpdate({
      target: pushSubscriptions.endpoint,
      set: {
        ...values,
        // Another person's is another subscription: their cookie and their list must not lead to this one.
        id: sql`case when ${pushSubscriptions.userId} = excluded.user_id then ${pushSubscriptions.id} else excluded.id end`,
        createdAt: new Date(),
        lastPush: null,
      },
    })
    .returning();
  if (!row) throw new Error("a subscription that was just written is missing");
  return row;
}

async function dropOldest(tx: Transaction, userId: string): Promise<void> {
  const beyond = tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, userId))
    .orderBy(sql`${pushSubscriptions.createdAt} desc, ${pushSubscriptions.id} desc`)
    .offset(MAX_DEVICES);
  await tx.delete(pushSubscriptions).where(inArray(pushSubscriptions.id, beyond));
}

/** Tells `viewer` no more on one of their browsers. */
export async function unsubscribe(viewer: Viewer, { id }: UnsubscribeInput): Promise<{ id: string }> {
  await takeTurn(db, "pushSubscriptions", viewer.id);
  const [row] = await db.delete(pushSubscriptions).where(isOwn(viewer, id)).returning({ id: pushSubscriptions.id });
  if (!row) throw new AppError("not_found", "notFound");
  return row;
}

function isOwn(viewer: Viewer, id: string): SQL | undefined {
  return and(eq(pushSubscriptions.id, id), eq(pushSubscriptions.userId, viewer.id));
}

/** Tells nobody on the browser that is subscription `browserId` any more, except `userId` if it is theirs. */
export async function forgetBrowser(browserId: string, userId: string | null = null): Promise<void> {
  const isIt = eq(pushSubscriptions.id, browserId);
  await db.delete(pushSubscriptions).where(userId ? and(isIt, ne(pushSubscriptions.userId, userId)) : isIt);
}

/** Tells `userId` on none of their browsers any more, except the one that is `keptId`. */
export async function forgetBrowsers(executor: Db | Transaction, userId: string, keptId: string | null): Promise<void> {
  const theirs = eq(pushSubscriptions.userId, userId);
  await executor.delete(pushSubscriptions).where(keptId ? and(theirs, ne(pushSubscriptions.id, keptId)) : theirs);
}
