import "server-only";
import { and, eq, lte, sql } from "drizzle-orm";
import { type Db, db, type Transaction } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import { publish } from "@/lib/realtime/publish";
import { moveLabels } from "./entry-labels";

/**
 * Brings back every conversation that was put off until `now` or before, to the top of its person's list, and tells them.
 * What a send or another process holds is left for the next time.
 */
export async function wakeDue(now: Date): Promise<void> {
  // One at a time: whoever wrote several labels in one transaction could wait for one that is being deleted, and it for them.
  for (;;) {
    const woken = await db.transaction((tx) => wakeNext(tx, now));
    if (!woken) return;
    publish([woken.userId], "conversation:changed", { conversationId: woken.conversationId });
  }
}

async function wakeNext(tx: Transaction, now: Date) {
  const [due] = await nextDue(tx, now);
  if (!due) return null;
  await Promise.all([
    tx
      .update(inboxEntries)
      .set({ snoozedAt: null, snoozedUntil: null, wokenAt: now, version: sql`${inboxEntries.version} + 1` })
      .where(and(eq(inboxEntries.userId, due.userId), eq(inboxEntries.conversationId, due.conversationId))),
    moveLabels(tx, due.conversationId, [due.userId]),
  ]);
  return due;
}

/** The one that has been due for longest, of those that nobody holds. */
export function nextDue(executor: Db | Transaction, now: Date) {
  return executor
    .select({ userId: inboxEntries.userId, conversationId: inboxEntries.conversationId })
    .from(inboxEntries)
    .where(lte(inboxEntries.snoozedUntil, now))
    .orderBy(inboxEntries.snoozedUntil)
    .limit(1)
    .for("update", { skipLocked: true });
}
