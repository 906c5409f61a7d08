import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cards } from "@/db/schema/cards";

/** Has the changes of an order that nobody answered expire, now that it has ended; the caller holds the conversation's lock. */
export async function closeChanges(tx: Transaction, orderId: string): Promise<void> {
  await tx
    .update(cards)
    .set({ dueAt: sql`clock_timestamp()` })
    .where(and(eq(cards.orderId, orderId), eq(cards.kind, "change"), eq(cards.status, "open")));
}
