import "server-only";
import { asc, count, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { messages, messageVersions } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { MAX_VERSIONS } from "./rules";
import type { MessageVersions } from "./types";
import type { ListVersionsInput } from "./validation";
import type { Message } from "./views";

/**
 * What a message of one's own conversation said before it was edited, oldest first: nothing once it is unsent. `null`
 * for a message that does not exist; for one of other people's it is `not_found` as well.
 */
export async function listVersions(viewer: Viewer, { messageId }: ListVersionsInput): Promise<MessageVersions | null> {
  const [message] = await db.select().from(messages).where(eq(messages.id, messageId));
  if (!message) return null;
  await requireConversation(viewer, message.conversationId);
  const rows = await db
    .select()
    .from(messageVersions)
    .where(eq(messageVersions.messageId, messageId))
    .orderBy(asc(messageVersions.version));
  const items = rows.map(({ version, body, writtenAt }) => ({ version, body, writtenAt: writtenAt.toISOString() }));
  return { items, nextCursor: null };
}

/**
 * Keeps the text that a message has now as its newest earlier version; `conflict` where there are as many as are kept.
 * The caller holds the conversation's lock.
 */
export async function keepVersion(tx: Transaction, { id, body, createdAt, editedAt }: Message): Promise<void> {
  const [earlier] = await tx.select({ count: count() }).from(messageVersions).where(eq(messageVersions.messageId, id));
  const version = (earlier?.count ?? 0) + 1;
  if (version > MAX_VERSIONS) throw new AppError("conflict", "editedTooOften");
  await tx.insert(messageVersions).values({ messageId: id, version, body, writtenAt: editedAt ?? createdAt });
}

/** Forgets what a message said before, and answers it for the last time; the caller unsends it. */
export async function removeVersions(tx: Transaction, messageId: string): Promise<string[]> {
  const isOf = eq(messageVersions.messageId, messageId);
  const rows = await tx.delete(messageVersions).where(isOf).returning({ body: messageVersions.body });
  return rows.map(({ body }) => body);
}
