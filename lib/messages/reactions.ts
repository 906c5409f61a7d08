import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { reactions } from "@/db/schema/messages";
import type { ReactionView } from "./types";

/** The reactions under some messages, earliest first; asks nothing when there are none to ask for. */
export async function listReactions(messageIds: readonly string[]): Promise<Map<string, ReactionView[]>> {
  const views = new Map<string, ReactionView[]>();
  if (messageIds.length === 0) return views;
  const rows = await db
    .select()
    .from(reactions)
    .where(inArray(reactions.messageId, [...messageIds]))
    .orderBy(asc(reactions.createdAt), asc(reactions.userId));
  for (const { messageId, userId, emoji } of rows) {
    views.set(messageId, [...(views.get(messageId) ?? []), { userId, emoji }]);
  }
  return views;
}

/** Takes all reactions from a message; the caller unsends it. */
export async function removeReactions(tx: Transaction, messageId: string): Promise<void> {
  await tx.delete(reactions).where(eq(reactions.messageId, messageId));
}
