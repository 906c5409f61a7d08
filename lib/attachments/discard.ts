import "server-only";
import { eq, inArray, lte } from "drizzle-orm";
import { type Db, db, type Transaction } from "@/db/client";
import { discardedObjects } from "@/db/schema/attachments";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";
import { deleteObjects } from "./storage";

const BATCH = 100;

/** Notes objects to be deleted from the storage, in the transaction that lets go of them. */
export async function discard(
  executor: Db | Transaction,
  keys: readonly (string | null)[],
  dueAt = new Date(),
): Promise<void> {
  const rows = keys.flatMap((key) => (key ? { key, dueAt } : []));
  if (rows.length > 0) await executor.insert(discardedObjects).values(rows).onConflictDoNothing();
}

/** Whether the storage is to forget what it has under `key`. */
export async function isDiscarded(key: string): Promise<boolean> {
  return (await db.$count(discardedObjects, eq(discardedObjects.key, key))) > 0;
}

/** Deletes what is due from the storage. What cannot be deleted now stays noted; several may do this at once. */
export async function deleteDiscarded(now = new Date()): Promise<void> {
  for (let isMore = true; isMore; ) {
    const due = await db.select().from(discardedObjects).where(lte(discardedObjects.dueAt, now)).limit(BATCH);
    const keys = due.map(({ key }) => key);
    if (keys.length === 0) return;
    await deleteObjects(keys);
    await db.delete(discardedObjects).where(inArray(discardedObjects.key, keys));
    isMore = keys.length === BATCH;
  }
}

/** Does so behind a request, which neither waits for it nor fails with it; the sweep comes back to what is left. */
export function deleteDiscardedSoon(): void {
  deleteDiscarded().catch((error: unknown) => logger.warn({ err: loggable(error) }, "discarded objects not deleted"));
}
