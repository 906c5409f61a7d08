import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { v4 as uuid } from "uuid";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";
import { participantIdOf, requireConversation } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { requireUnblocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { fileRefusal, pointsOf, sanitizeName } from "./rules";
import { requirePrivateStorage } from "./storage";
import type { UploadInput } from "./validation";

/** What a browser says of a file before it is uploaded; all of it is only claimed. */
export interface ClaimedFile {
  name: string;
  size: number;
  type: string;
}

/**
 * Agrees on the upload of one file into a conversation: it will be `viewer`'s alone until it is sent. Asked again with the
 * same id, the upload goes on where it was cut off and counts once.
 */
export async function reserve(
  viewer: Viewer,
  { conversationId, attachmentId: id = uuid() }: UploadInput,
  file: ClaimedFile,
): Promise<{ id: string; name: string }> {
  const conversation = await requireConversation(viewer, conversationId);
  await requireUnblocked(db, viewer.id, participantIdOf(conversation, viewer));
  const name = sanitizeName(file.name);
  if (!Number.isSafeInteger(file.size)) throw new AppError("invalid", "malformed");
  const refusal = fileRefusal({ name: file.name, size: file.size });
  if (refusal) throw new AppError("invalid", refusal);
  await requirePrivateStorage();
  await takeTurn(db, "uploads", viewer.id);
  const own = { id, uploaderId: viewer.id, conversationId, size: file.size };
  if (!(await renew(own))) await begin({ ...own, name, claimedType: file.type.replaceAll("\0", "") });
  return { id, name };
}

type Row = Pick<typeof attachments.$inferInsert, "id" | "uploaderId" | "conversationId" | "size">;

/** Whether this upload was agreed on before and can go on, or has only lost its answer. */
async function renew({ id, uploaderId, conversationId, size }: Row): Promise<boolean> {
  const [known] = await db
    .update(attachments)
    .set({ createdAt: new Date() })
    .where(
      and(
        eq(attachments.id, id),
        eq(attachments.uploaderId, uploaderId),
        eq(attachments.conversationId, conversationId),
        eq(attachments.claimedSize, size),
        inArray(attachments.status, ["pending", "held", "ready"]),
        isNull(attachments.messageId),
      ),
    )
    .returning({ id: attachments.id });
  return known !== undefined;
}

async function begin(row: Row & { name: string; claimedType: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(attachments)
      .values({ ...row, claimedSize: row.size })
      .onConflictDoNothing({ target: attachments.id })
      .returning({ id: attachments.id });
    if (!made) throw new AppError("conflict", "attachmentUnavailable");
    await takeTurn(tx, "uploadedKilobytes", row.uploaderId, pointsOf(row.size));
  });
}
