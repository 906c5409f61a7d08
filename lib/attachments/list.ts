import "server-only";
import { and, asc, desc, eq, gt, inArray, isNotNull, lt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { messages } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import { type Attachment, attachmentView } from "./queries";
import { encodeCursor, type FileCursor } from "./rules";
import type { AttachmentPage, SentAttachmentView } from "./types";
import type { ListAttachmentsInput } from "./validation";

/** A page of all files that two people have sent each other, newest first, of one type or of all. */
export async function listAttachments(viewer: Viewer, input: ListAttachmentsInput): Promise<AttachmentPage> {
  const { conversationId, type, before, limit } = input;
  await requireConversation(viewer, conversationId);
  const rows = await selectSent()
    .where(and(isSentIn(conversationId), type && eq(attachments.kind, type), before && isAfter(before)))
    .orderBy(sql`${desc(attachments.messageSeq)} nulls last`, asc(attachments.position))
    .limit(limit + 1);
  const items = rows.slice(0, limit).map(sentView);
  const last = rows.slice(0, limit).at(-1)?.attachment;
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(placeOf(last)) : null };
}

/** Some files of a conversation in the order asked for; null when one of them is not there. */
export async function findSent(
  viewer: Viewer,
  conversationId: string,
  ids: readonly string[],
): Promise<{ attachment: Attachment; createdAt: Date }[] | null> {
  await requireConversation(viewer, conversationId);
  const rows = await selectSent().where(and(isSentIn(conversationId), inArray(attachments.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.attachment.id, row]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  return found.length === ids.length ? found : null;
}

function selectSent() {
  return db
    .select({ attachment: attachments, senderId: messages.senderId, createdAt: messages.createdAt })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId));
}

function isSentIn(conversationId: string) {
  return and(eq(attachments.conversationId, conversationId), isNotNull(attachments.messageId));
}

/** Further down the list, which goes back through the messages and forward within each. */
function isAfter({ messageSeq, position }: FileCursor) {
  const isFurtherInMessage = and(eq(attachments.messageSeq, messageSeq), gt(attachments.position, position));
  return or(lt(attachments.messageSeq, messageSeq), isFurtherInMessage);
}

function sentView(row: Awaited<ReturnType<typeof selectSent>>[number]): SentAttachmentView {
  const { attachment, senderId, createdAt } = row;
  const { messageSeq } = placeOf(attachment);
  return { ...attachmentView(attachment), messageSeq, senderId, createdAt: createdAt.toISOString() };
}

function placeOf({ messageSeq, position }: Attachment): FileCursor {
  return { messageSeq: messageSeq ?? 0, position: position ?? 0 };
}
