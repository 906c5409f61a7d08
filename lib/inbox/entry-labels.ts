import "server-only";
import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entryLabels, inboxEntries, labels } from "@/db/schema/inbox";
import { AppError } from "@/lib/errors";

type Entry = Pick<typeof inboxEntries.$inferSelect, "userId" | "conversationId" | "lastActivityAt">;

/** Gives an entry these of its person's labels and no others; the caller holds its row, which keeps its time still. */
export async function setLabels(tx: Transaction, entry: Entry, labelIds: readonly string[]): Promise<void> {
  const ids = [...new Set(labelIds)];
  await requireOwn(tx, entry.userId, ids);
  const { userId, conversationId, lastActivityAt } = entry;
  await tx
    .delete(entryLabels)
    .where(
      and(
        eq(entryLabels.userId, userId),
        eq(entryLabels.conversationId, conversationId),
        notInArray(entryLabels.labelId, ids),
      ),
    );
  if (ids.length === 0) return;
  await tx
    .insert(entryLabels)
    .values(ids.map((labelId) => ({ userId, conversationId, labelId, lastActivityAt })))
    .onConflictDoNothing();
}

/**
 * Places a conversation anew in its labels' lists. Handed over right behind what changed when its entries were last
 * active: a statement of its own sees every label that was put on before that took hold of them.
 */
export function moveLabels(tx: Transaction, conversationId: string, userIds: readonly string[]) {
  return tx
    .update(entryLabels)
    .set({ lastActivityAt: sql`${inboxEntries.lastActivityAt}` })
    .from(inboxEntries)
    .where(
      and(
        inArray(entryLabels.userId, [...userIds]),
        eq(entryLabels.conversationId, conversationId),
        eq(inboxEntries.userId, entryLabels.userId),
        eq(inboxEntries.conversationId, entryLabels.conversationId),
      ),
    );
}

/** Held until the end, so that none is deleted meanwhile. */
async function requireOwn(tx: Transaction, userId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const own = await tx
    .select({ id: labels.id })
    .from(labels)
    .where(and(eq(labels.userId, userId), inArray(labels.id, [...ids])))
    .for("key share");
  if (own.length < ids.length) throw new AppError("not_found", "notFound");
}
