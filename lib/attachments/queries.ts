import "server-only";
import { and, asc, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { attachmentPath } from "./rules";
import type { AttachmentView } from "./types";

export type Attachment = typeof attachments.$inferSelect;

/** The files of some messages, each message's in its order; asks nothing when there are none to ask for. */
export async function listOfMessages(messageIds: readonly string[]): Promise<Map<string, AttachmentView[]>> {
  return viewsBy("messageId", messageIds);
}

/** The files of some applications, each one's in its order. */
export async function listOfApplications(ids: readonly string[]): Promise<Map<string, AttachmentView[]>> {
  return viewsBy("applicationId", ids);
}

/** The condition under which a file is its uploader's alone: neither sent with a message nor with an application. */
export function isUnclaimed() {
  return and(isNull(attachments.messageId), isNull(attachments.applicationId));
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

async function viewsBy(owner: "messageId" | "applicationId", ids: readonly string[]) {
  const views = new Map<string, AttachmentView[]>();
  if (ids.length === 0) return views;
  const rows = await db
    .select()
    .from(attachments)
    .where(inArray(attachments[owner], [...ids]))
    .orderBy(asc(attachments.position));
  for (const row of rows) {
    const id = row[owner] ?? "";
    views.set(id, [...(views.get(id) ?? []), attachmentView(row)]);
  }
  return views;
}
