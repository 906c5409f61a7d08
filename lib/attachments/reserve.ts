import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { v4 as uuid } from "uuid";
import { db, type Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";
import { participantIdOf, requireConversation } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { requireUnblocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { isUnclaimed } from "./queries";
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
 * same id, the upload goes on where it was cut off and counts once; one that had arrived already counts again.
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
  await db.transaction(async (tx) => {
    const known = await renew(tx, own);
    if (known === null) await begin(tx, { ...own, name, claimedType: file.type.replaceAll("\0", "") });
    // What has arrived already can be uploaded once more, for of a picture the storage lets the original go.
    if (known !== "pending") await takeTurn(tx, "uploadedKilobytes", viewer.id, pointsOf(file.size));
  });
  return { id, name };
}

type Row = Pick<typeof attachments.$inferInsert, "id" | "uploaderId" | "conversationId" | "size">;

/** What has become of this upload, if it was agreed on before and can go on, or has only lost its answer; else null. */
async function renew(tx: Transaction, { id, uploaderId, conversationId, size }: Row): Promise<string | null> {
  const [known] = await tx
    .update(attachments)
    .set({ createdAt: new Date() })
    .where(
      and(
        eq(attachments.id, id),
        eq(attachments.uploaderId, uploaderId),
        eq(attachments.conversationId, conversationId),
        eq(attachments.claimedSize, size),
        inArray(attachments.status, ["pending", "held", "ready"]),
        isUnclaimed(),
      ),
    )
    .returning({ status: attachments.status });
  return known?.status ?? null;
}

async function begin(tx: Transaction, row: Row & { name: string; claimedType: string }): Promise<void> {
  const [made] = await tx
    .insert(attachments)
    .values({ ...row, claimedSize: row.size })
    .onConflictDoNothing({ target: attachments.id })
    .returning({ id: attachments.id });
  if (!made) throw new AppError("conflict", "attachmentUnavailable");
}
