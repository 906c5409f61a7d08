import "server-only";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import {
  type Conversation,
  type LockedConversation,
  lockConversation,
  participantIdOf,
} from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { settleTurn } from "@/lib/inbox/turn";
import { publish, publishMessage } from "@/lib/realtime/publish";
import { isBlocked } from "@/lib/safety/blocks";
import { leaveMessage, reenterMessage } from "@/lib/search/mutations";
import type { MessageView } from "./types";
import { type Message, messageViews } from "./views";

export type Revision = Partial<Pick<Message, "body" | "attachmentCount" | "reactionCount" | "editedAt" | "deletedAt">>;

export interface Scene {
  tx: Transaction;
  conversation: Conversation;
  /** Not unsent. */
  message: Message;
  now: Date;
}

/**
 * Applies what `decide` answers under the conversation's lock, stamped with its next `rev`, and tells both people; at
 * null nothing changes and nobody is told. Across a block only the viewer is told; the other finds the change when they
 * next open the conversation.
 */
export async function revise(
  viewer: Viewer,
  messageId: string,
  decide: (scene: Scene) => Promise<Revision | null>,
): Promise<MessageView> {
  const { row, readerIds, turnedIds } = await db.transaction(async (tx) => {
    const conversation = await lockConversationOf(tx, viewer, messageId);
    const message = requireThere(await findMessage(tx, messageId));
    const values = await decide({ tx, conversation, message, now: conversation.now });
    if (!values) return { row: message, readerIds: [], turnedIds: [] };
    const row = await stamp(tx, conversation, message, values);
    const turnedIds = await settleTurn(tx, conversation, message, { ...message, ...values });
    return { row, readerIds: await readerIdsOf(tx, conversation, viewer), turnedIds };
  });
  const [view] = await messageViews(row ? [row] : []);
  if (!view) throw new Error("a row that was just changed is missing");
  if (readerIds.length > 0) publishMessage("message:changed", readerIds, view);
  const toldIds = turnedIds.filter((id) => readerIds.includes(id));
  publish(toldIds, "conversation:changed", { conversationId: view.conversationId });
  return view;
}

async function readerIdsOf(tx: Transaction, conversation: Conversation, viewer: Viewer): Promise<string[]> {
  const participantId = participantIdOf(conversation, viewer);
  return (await isBlocked(tx, viewer.id, participantId)) ? [viewer.id] : [viewer.id, participantId];
}

async function lockConversationOf(tx: Transaction, viewer: Viewer, messageId: string): Promise<LockedConversation> {
  const message = await findMessage(tx, messageId);
  if (!message) throw new AppError("not_found", "notFound");
  return lockConversation(tx, viewer, message.conversationId);
}

async function findMessage(tx: Transaction, messageId: string): Promise<Message | undefined> {
  const [message] = await tx.select().from(messages).where(eq(messages.id, messageId));
  return message;
}

function requireThere(message: Message | undefined): Message {
  if (!message) throw new AppError("not_found", "notFound");
  if (message.deletedAt) throw new AppError("conflict", "alreadyUnsent");
  if (message.step) throw new AppError("forbidden", "stepIsFixed");
  if (message.move) throw new AppError("forbidden", "moveIsFixed");
  return message;
}

async function stamp(tx: Transaction, conversation: Conversation, message: Message, values: Revision) {
  const rev = conversation.rev + 1;
  // Handed over together, so that they share one round trip.
  const [, [row]] = await Promise.all([
    tx.update(conversations).set({ rev }).where(eq(conversations.id, conversation.id)),
    tx
      .update(messages)
      .set({ ...values, rev })
      .where(eq(messages.id, message.id))
      .returning(),
  ]);
  await followInSearch(tx, conversation, message, values);
  return row;
}

async function followInSearch(tx: Transaction, conversation: Conversation, message: Message, values: Revision) {
  if (values.deletedAt) await leaveMessage(tx, conversation.id, message.seq);
  else if (values.body !== undefined) await reenterMessage(tx, conversation, { ...message, ...values });
}
