import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";
import { giveBackTurns } from "@/lib/safety/rate";
import { deleteDiscardedSoon, discard } from "./discard";
import { type Attachment, isUnclaimed } from "./queries";
import { pointsOf } from "./rules";
import type { AttachmentInput } from "./validation";

/** Takes the files of a message from everybody, from the commit on; answers their names. The caller then deletes what is stored. */
export async function removeOfMessage(tx: Transaction, messageId: string): Promise<string[]> {
  const rows = await removeWhere(tx, eq(attachments.messageId, messageId));
  return rows.map(({ name }) => name);
}

/** Removes one's own file that is in no message yet; null when there is none. One that never arrived costs nothing. */
export async function removeUnsent(viewer: Viewer, { id }: AttachmentInput): Promise<{ id: string } | null> {
  const isUnsent = and(eq(attachments.id, id), eq(attachments.uploaderId, viewer.id), isUnclaimed());
  const removed = await db.transaction(async (tx) => {
    const rows = await removeWhere(tx, isUnsent);
    const unused = rows.filter(({ status }) => status === "pending").map(({ claimedSize }) => pointsOf(claimedSize));
    for (const points of unused) await giveBackTurns(tx, "uploadedKilobytes", viewer.id, points);
    return rows.length;
  });
  if (removed === 0) return null;
  deleteDiscardedSoon();
  return { id };
}

/** Removes files, and notes what is stored of them to be deleted; answers what they were. */
export async function removeWhere(tx: Transaction, condition: SQL | undefined): Promise<Attachment[]> {
  const rows = await tx.delete(attachments).where(condition).returning();
  await discard(
    tx,
    rows.flatMap(({ key, thumbKey, previewKey }) => [key, thumbKey, previewKey]),
  );
  return rows;
}
