import "server-only";
import { and, eq, or } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { AppError } from "@/lib/errors";

/** Refuses when either has blocked the other; the sentence does not tell which. */
export async function requireUnblocked(executor: Db | Transaction, oneId: string, otherId: string): Promise<void> {
  if (await isBlocked(executor, oneId, otherId)) throw new AppError("forbidden", "cannotMessage");
}

/** Whether either has blocked the other. */
export async function isBlocked(executor: Db | Transaction, oneId: string, otherId: string): Promise<boolean> {
  const [block] = await executor
    .select({ blockerId: blocks.blockerId })
    .from(blocks)
    .where(
      or(
        and(eq(blocks.blockerId, oneId), eq(blocks.blockedId, otherId)),
        and(eq(blocks.blockerId, otherId), eq(blocks.blockedId, oneId)),
      ),
    )
    .limit(1);
  return block !== undefined;
}
