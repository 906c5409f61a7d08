import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { conversationExports } from "@/db/schema/exports";
import { discard } from "@/lib/attachments/discard";
import type { Message } from "@/lib/messages/views";
import { canHold } from "./scope";

/**
 * Takes back every pack that holds a message which is being unsent, to be made anew without what it said. The caller holds
 * the conversation's lock.
 */
export async function withdrawPacks(tx: Transaction, message: Message): Promise<void> {
  const isReady = and(
    eq(conversationExports.conversationId, message.conversationId),
    eq(conversationExports.status, "ready"),
  );
  const rows = await tx.select().from(conversationExports).where(isReady).for("update");
  for (const { id, keys } of rows.filter((row) => canHold(row, message))) {
    await discard(tx, keys);
    await tx
      .update(conversationExports)
      .set({
        status: "queued",
        dueAt: sql`now()`,
        failures: 0,
        done: 0,
        keys: [],
        size: null,
        sha256: null,
        rev: null,
        lastSeq: null,
      })
      .where(eq(conversationExports.id, id));
  }
}
