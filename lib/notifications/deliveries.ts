import "server-only";
import { and, desc, eq, gt, inArray, isNull, max, ne, notInArray } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Transaction } from "@/db/client";
import { deliveries, dispatches } from "@/db/schema/deliveries";
import type { PendingApplication, PendingMessage } from "./pending-types";

export type Delivery = typeof deliveries.$inferSelect;
type Channel = Delivery["channel"];
/** What one thing that is told is, in a row of `deliveries`. */
type Thing = Pick<Delivery, "conversationId" | "messageSeq" | "applicationId" | "applicationRev">;

export function thingOf(pending: PendingMessage | PendingApplication): Thing {
  if ("seq" in pending) {
    const { conversationId, seq } = pending;
    return { conversationId, messageSeq: seq, applicationId: null, applicationRev: null };
  }
  const { applicationId, rev } = pending;
  return { conversationId: null, messageSeq: null, applicationId, applicationRev: rev };
}

/** Says of each of `things` that it is told by `channel` with `dispatchId`, or waits for it; what was told already stays so. */
export async function writeDeliveries(
  tx: Transaction,
  userId: string,
  channel: Channel,
  things: readonly Thing[],
  dispatchId: string | null,
): Promise<void> {
  if (things.length === 0) return;
  const rows = things.map((thing) => ({ id: uuid(), userId, channel, ...thing, dispatchId }));
  await tx.insert(deliveries).values(rows).onConflictDoNothing();
}

/**
 * What was told of a conversation or an application by `channel`, or may have been, and is still unread, and when that was last
 * begun. What failed reached nobody, and is told with what came after it.
 */
export async function listTold(
  tx: Transaction,
  userId: string,
  channel: Channel,
  about: { conversationId: string; lastReadSeq: number } | { applicationId: string },
): Promise<{ seqs: Set<number>; lastAt: Date | null }> {
  const isAbout =
    "conversationId" in about
      ? and(eq(deliveries.conversationId, about.conversationId), gt(deliveries.messageSeq, about.lastReadSeq))
      : eq(deliveries.applicationId, about.applicationId);
  const rows = await tx
    .select({ seq: deliveries.messageSeq, rev: deliveries.applicationRev, at: dispatches.begunAt })
    .from(deliveries)
    .innerJoin(dispatches, eq(dispatches.id, deliveries.dispatchId))
    .where(
      and(
        ...[eq(deliveries.userId, userId), eq(deliveries.channel, channel), isAbout],
        notInArray(dispatches.status, ["dropped", "failed"]),
      ),
    )
    .orderBy(desc(dispatches.begunAt));
  return { seqs: new Set(rows.flatMap(({ seq, rev }) => seq ?? rev ?? [])), lastAt: rows[0]?.at ?? null };
}

/** What waits for a person's next mail. */
export async function listWaiting(tx: Transaction, userId: string): Promise<Delivery[]> {
  return tx.select().from(deliveries).where(isWaitingOf(userId));
}

/** What a dispatch tells of. */
export async function listOf(tx: Transaction, dispatchId: string): Promise<Delivery[]> {
  return tx.select().from(deliveries).where(eq(deliveries.dispatchId, dispatchId));
}

/** When the last mail to a person was begun. */
export async function lastMailAt(tx: Transaction, userId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: max(dispatches.begunAt) })
    .from(dispatches)
    .where(and(eq(dispatches.userId, userId), eq(dispatches.channel, "email"), ne(dispatches.status, "dropped")));
  return row?.at ?? null;
}

/** Lets wait only what is in `told`: anything else is not to be told any more, and may come to wait again. */
export async function dropWaiting(
  tx: Transaction,
  userId: string,
  told: { messages: readonly PendingMessage[]; applications: readonly PendingApplication[] },
): Promise<void> {
  const keyOf = ({ conversationId, messageSeq, applicationId, applicationRev }: Thing) =>
    `${conversationId ?? applicationId}:${messageSeq ?? applicationRev}`;
  const kept = new Set([...told.messages, ...told.applications].map((pending) => keyOf(thingOf(pending))));
  const gone = (await listWaiting(tx, userId)).filter((row) => !kept.has(keyOf(row))).map(({ id }) => id);
  if (gone.length > 0) await tx.delete(deliveries).where(inArray(deliveries.id, gone));
}

/** Puts what waits into a mail. */
export async function takeWaiting(tx: Transaction, userId: string, dispatchId: string): Promise<void> {
  await tx.update(deliveries).set({ dispatchId }).where(isWaitingOf(userId));
}

function isWaitingOf(userId: string) {
  return and(eq(deliveries.userId, userId), eq(deliveries.channel, "email"), isNull(deliveries.dispatchId));
}
