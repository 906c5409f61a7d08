import "server-only";
import { and, eq, isNotNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { conversations } from "@/db/schema/conversations";
import type { Viewer } from "@/lib/auth/types";
import type { Attachment } from "./queries";

/**
 * A file that `viewer` may see: sent with a message or an application, by both people of its conversation; before that, by
 * its uploader alone. Null otherwise, whether it exists or not.
 */
export async function findVisible(viewer: Viewer, id: string): Promise<Attachment | null> {
  const isParticipant = or(eq(conversations.initiatorId, viewer.id), eq(conversations.recipientId, viewer.id));
  const isClaimed = or(isNotNull(attachments.messageId), isNotNull(attachments.applicationId));
  const isOwn = eq(attachments.uploaderId, viewer.id);
  const [row] = await db
    .select({ attachment: attachments })
    .from(attachments)
    .innerJoin(conversations, eq(conversations.id, attachments.conversationId))
    .where(and(eq(attachments.id, id), eq(attachments.status, "ready"), or(and(isClaimed, isParticipant), isOwn)));
  return row?.attachment ?? null;
}
