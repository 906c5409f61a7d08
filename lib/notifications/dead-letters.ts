import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import { deliveries, dispatches } from "@/db/schema/deliveries";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { id } from "@/lib/validation";
import type { DeadLetterView } from "./dead-letter-types";
import { type Dispatch, findOpen, lockReceiver } from "./dispatches";
import { lookAgain, mailAt } from "./queue";

/** The newest; with more there is something wrong that no list tells. */
const AT_MOST = 100;

export const listDeadLettersInput = z.strictObject({});
export const retryDeadLetterInput = z.strictObject({ id });

/** Refuses whoever is no moderator, as if there were nothing. */
async function requireModerator({ id: userId }: Viewer): Promise<void> {
  const [person] = await db.select({ kind: users.kind }).from(users).where(eq(users.id, userId));
  if (person?.kind !== "moderator") throw new AppError("not_found", "notFound");
}

/** The mails and pushes that nobody tries to send any more, the latest first; whose they are is told by name only. */
export async function listDeadLetters(viewer: Viewer): Promise<{ items: DeadLetterView[]; nextCursor: null }> {
  await requireModerator(viewer);
  const rows = await db
    .select({
      ...{ id: dispatches.id, name: users.name, channel: dispatches.channel, reason: dispatches.reason },
      ...{ attempts: dispatches.attempts, endedAt: dispatches.endedAt },
    })
    .from(dispatches)
    .innerJoin(users, eq(users.id, dispatches.userId))
    .where(eq(dispatches.status, "dead"))
    .orderBy(desc(dispatches.endedAt), dispatches.id)
    .limit(AT_MOST);
  const items = rows.map(({ endedAt, reason, ...row }) => ({
    ...row,
    reason: reason ?? "",
    endedAt: endedAt?.toISOString() ?? "",
  }));
  return { items, nextCursor: null };
}

/**
 * Has a dead letter tried again, from the beginning; what of it was read meanwhile is told nobody any more. A `conflict` while
 * another to the same person is under way.
 */
export async function retryDeadLetter(
  viewer: Viewer,
  { id: dispatchId }: { id: string },
): Promise<{ id: string } | null> {
  await requireModerator(viewer);
  return db.transaction(async (tx) => {
    const isThis = and(eq(dispatches.id, dispatchId), eq(dispatches.status, "dead"));
    const [dead] = await tx.select().from(dispatches).where(isThis).for("no key update");
    if (!dead) return null;
    await lockReceiver(tx, dead.userId);
    if (await isUnderWay(tx, dead)) throw new AppError("conflict", "anotherUnderWay");
    const retryAt = new Date();
    await tx.update(dispatches).set({ status: "failed", attempts: 0, unknownEnds: 0, retryAt }).where(isThis);
    await queue(tx, dead, retryAt);
    return { id: dispatchId };
  });
}

async function queue(tx: Transaction, dead: Dispatch, at: Date): Promise<void> {
  const { id: dispatchId, userId, conversationId, applicationId } = dead;
  if (conversationId) return lookAgain(tx, { userId, conversationId }, at);
  if (!applicationId) return mailAt(tx, userId, at);
  const [told] = await tx
    .select({ rev: deliveries.applicationRev })
    .from(deliveries)
    .where(eq(deliveries.dispatchId, dispatchId))
    .orderBy(desc(deliveries.applicationRev))
    .limit(1);
  return lookAgain(tx, { userId, applicationId, rev: told?.rev ?? 0 }, at);
}

async function isUnderWay(
  tx: Transaction,
  { userId, channel, conversationId, applicationId }: Dispatch,
): Promise<boolean> {
  return (await findOpen(tx, { userId, channel, conversationId, applicationId })) !== undefined;
}
