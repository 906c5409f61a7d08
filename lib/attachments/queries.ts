import "server-only";
import { asc, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { attachmentPath } from "./rules";
import type { AttachmentView } from "./types";

export type Attachment = typeof attachments.$inferSelect;

/** The files of some messages, each message's in its order; asks nothing when there are none to ask for. */
export async function listOfMessages(messageIds: readonly string[]): Promise<Map<string, AttachmentView[]>> {
  const views = new Map<string, AttachmentView[]>();
  if (messageIds.length === 0) return views;
  const rows = await db
    .select()
    .from(attachments)
    .where(inArray(attachments.messageId, [...messageIds]))
    .orderBy(asc(attachments.position));
  for (const row of rows) {
    const id = row.messageId ?? "";
    views.set(id, [...(views.get(id) ?? []), attachmentView(row)]);
  }
  return views;
}

/** A row as both people may see it. */
export function attachmentView(row: Attachment): AttachmentView {
  const { id, name, kind, mime, size, width, height, placeholder } = row;
  return {
    ...{ id, name, type: kind, mime, size, width, height, placeholder },
    url: attachmentPath(id),
    thumbUrl: row.thumbKey && attachmentPath(id, "thumb"),
    previewUrl: row.previewKey && attachmentPath(id, "preview"),
  };
}
