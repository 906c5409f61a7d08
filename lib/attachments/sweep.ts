import "server-only";
import { and, inArray, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { deleteDiscarded } from "./discard";
import { removeAbandoned } from "./pictures";
import { isUnclaimed } from "./queries";
import { removeWhere } from "./remove";
import { rescanHeld } from "./scan";

const UNSENT_FOR_HOURS = 24;
const BATCH = 500;

/** Removes files that nobody sent within a day of the last word about their upload, then all that is stored of removed ones. */
export async function sweepAttachments(now = new Date()): Promise<void> {
  await removeAbandoned();
  await rescanHeld();
  const before = new Date(now.getTime() - UNSENT_FOR_HOURS * 3_600_000);
  const unsent = db
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(isUnclaimed(), lt(attachments.createdAt, before), notUploadedSince(before)))
    .limit(BATCH)
    // What a send is claiming is left alone, and other sweeps are not waited for.
    .for("update", { skipLocked: true });
  await db.transaction((tx) => removeWhere(tx, inArray(attachments.id, unsent)));
  await deleteDiscarded();
}

function notUploadedSince(time: Date) {
  return sql`coalesce(${attachments.uploadedAt}, ${attachments.createdAt}) < ${time.toISOString()}`;
}
