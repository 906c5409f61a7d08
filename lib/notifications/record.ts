import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { v5 as uuidOf } from "uuid";
import type { Transaction } from "@/db/client";
import type { applications } from "@/db/schema/applications";
import type { messages } from "@/db/schema/messages";
import { notifications } from "@/db/schema/notifications";
import type { Conversation } from "@/lib/conversations/access";
import { publish } from "@/lib/realtime/publish";
import { receiversOf } from "./record-rules";

/** Any constant will do, as long as every version of the product uses the same. */
const NOTIFICATIONS = "5a0c3c0e-52f2-4b8e-9f64-0d0f7b5a5f19";

type People = Pick<Conversation, "id" | "initiatorId" | "recipientId">;
type Message = Pick<typeof messages.$inferInsert, "seq" | "senderId" | "step" | "move">;
type Application = Pick<typeof applications.$inferSelect, "id" | "companyId" | "applicantId" | "rev">;

/** Lists a step or a move in the centre of whoever is told of it, with the transaction that writes it; of mere messages nothing. */
export async function recordMessage(
  tx: Transaction,
  conversation: People,
  message: Message & { createdAt: Date },
): Promise<void> {
  const { seq: messageSeq, createdAt } = message;
  const rows = receiversOf(conversation, message).map((userId) => ({
    ...{
      id: idOf(userId, conversation.id, messageSeq),
      userId,
      conversationId: conversation.id,
      messageSeq,
      createdAt,
    },
  }));
  if (rows.length > 0) await tx.insert(notifications).values(rows);
}

/** Tells the devices of whoever a message was recorded for; called after the commit, never inside. */
export function publishRecorded(conversation: People, message: Message): void {
  for (const userId of receiversOf(conversation, message)) tell(userId, idOf(userId, conversation.id, message.seq));
}

/**
 * Lists what `byId` did to an application in the other's centre, with the transaction that does it. Of its changes only the
 * newest is listed, for how it stood before is known to nobody.
 */
export async function recordApplication(
  tx: Transaction,
  application: Application,
  byId: string,
  at: Date,
): Promise<void> {
  const { id: applicationId, rev } = application;
  const userId = otherOf(application, byId);
  if (rev > 0)
    await tx
      .delete(notifications)
      .where(and(eq(notifications.applicationId, applicationId), gt(notifications.applicationRev, 0)));
  await tx.insert(notifications).values({
    ...{ id: idOf(userId, applicationId, rev), userId, applicationId, applicationRev: rev, createdAt: at },
  });
}

/** Tells the other's devices what {@link recordApplication} has written; called after the commit. */
export function publishApplication(application: Application, byId: string): void {
  const userId = otherOf(application, byId);
  tell(userId, idOf(userId, application.id, application.rev));
}

function tell(userId: string, notificationId: string): void {
  publish([userId], "notification:created", { notificationId, topic: "orders" });
}

/** Told by what it is about, so that what was written in a transaction is named after it without being asked for. */
function idOf(userId: string, sourceId: string, position: number): string {
  return uuidOf(`${userId}:${sourceId}:${position}`, NOTIFICATIONS);
}

function otherOf({ companyId, applicantId }: Application, personId: string): string {
  return personId === companyId ? applicantId : companyId;
}
