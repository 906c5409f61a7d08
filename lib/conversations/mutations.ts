import "server-only";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import { conversations } from "@/db/schema/conversations";
import { inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { requireUnblocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { getConversation } from "./queries";
import type { ConversationView } from "./types";
import type { OpenConversationInput } from "./validation";

/** The one conversation with `to`, made now if there was none; shown in no list before its first message. */
export async function openConversation(
  viewer: Viewer,
  { to }: OpenConversationInput,
): Promise<ConversationView | null> {
  return getConversation(viewer, { conversationId: await openConversationId(viewer, to) });
}

/**
 * The id of the one conversation with `to`, made now if there was none. What is only told here and happened elsewhere
 * opens it across a block, and costs nobody a turn.
 */
export async function openConversationId(viewer: Viewer, to: string, isTold = false): Promise<string> {
  const recipientId = await requireRecipientId(viewer, to);
  const found = await findId(viewer.id, recipientId);
  if (found) return found;
  if (!isTold) await requireUnblocked(db, viewer.id, recipientId);
  const made = await db.transaction(async (tx) => {
    const id = await makeOnce(tx, viewer.id, recipientId);
    if (id && !isTold) await takeTurn(tx, "firstContacts", viewer.id);
    return id;
  });
  // Somebody was faster. Only a statement of its own, after theirs has committed, is sure to see their row.
  return made ?? requireFound(await findId(viewer.id, recipientId));
}

async function requireRecipientId(viewer: Viewer, username: string): Promise<string> {
  const [recipient] = await db.select({ id: users.id }).from(users).where(eq(users.username, username));
  if (!recipient) throw new AppError("not_found", "notFound");
  if (recipient.id === viewer.id) throw new AppError("invalid", "cannotMessageSelf");
  return recipient.id;
}

async function findId(oneId: string, otherId: string): Promise<string | undefined> {
  const [userLo, userHi] = [oneId, otherId].sort();
  const [conversation] = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.userLo, userLo ?? ""), eq(conversations.userHi, userHi ?? "")));
  return conversation?.id;
}

async function makeOnce(tx: Transaction, initiatorId: string, recipientId: string): Promise<string | undefined> {
  const [made] = await tx
    .insert(conversations)
    .values({ id: uuid(), initiatorId, recipientId })
    .onConflictDoNothing({ target: [conversations.userLo, conversations.userHi] })
    .returning({ id: conversations.id });
  if (!made) return undefined;
  await tx.insert(inboxEntries).values([
    { conversationId: made.id, userId: initiatorId, participantId: recipientId },
    { conversationId: made.id, userId: recipientId, participantId: initiatorId },
  ]);
  return made.id;
}

function requireFound(id: string | undefined): string {
  if (!id) throw new Error("a conversation that was just made cannot be found");
  return id;
}
