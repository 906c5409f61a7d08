import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";

/** Takes the files of a message from everybody, from the commit on; what is stored goes afterwards. */
export async function withdraw(tx: Transaction, messageId: string): Promise<void> {
  await tx
    .update(attachments)
    .set({ removedAt: new Date() })
    .where(and(eq(attachments.messageId, messageId), isNull(attachments.removedAt)));
}
