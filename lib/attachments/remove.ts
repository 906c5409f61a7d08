import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";
import { deleteDiscardedSoon, discard } from "./discard";
import type { AttachmentInput } from "./validation";

/** Takes the files of a message from everybody, from the commit on; the caller then deletes what is stored. */
export async function removeOfMessage(tx: Transaction, messageId: string): Promise<void> {
  await removeWhere(tx, eq(attachments.messageId, messageId));
}

/** Removes one's own file that is in no message yet; null when there is none. */
export async function removeUnsent(viewer: Viewer, { id }: AttachmentInput): Promise<{ id: string } | null> {
  const isUnsent = and(eq(attachments.id, id), eq(attachments.uploaderId, viewer.id), isNull(attachments.messageId));
  const removed = await db.transaction((tx) => removeWhere(tx, isUnsent));
  if (removed === 0) return null;
  deleteDiscardedSoon();
  return { id };
}

/** Removes files, and notes what is stored of them to be deleted; answers how many there were. */
export async function removeWhere(tx: Transaction, condition: SQL | undefined): Promise<number> {
  const rows = await tx.delete(attachments).where(condition).returning({
    key: attachments.key,
    thumbKey: attachments.thumbKey,
    previewKey: attachments.previewKey,
  });
  await discard(
    tx,
    rows.flatMap(({ key, thumbKey, previewKey }) => [key, thumbKey, previewKey]),
  );
  return rows.length;
}
