import "server-only";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { deleteDiscardedSoon } from "@/lib/attachments/discard";
import { removeOfMessage } from "@/lib/attachments/remove";
import type { Viewer } from "@/lib/auth/types";
import { type Conversation, lockConversation, participantIdOf } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { publishMessage } from "@/lib/realtime/publish";
import { isBlocked, requireUnblocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { canEdit, canUnsend } from "./rules";
import type { MessageView } from "./types";
import type { EditMessageInput, UnsendMessageInput } from "./validation";
import { type Message, messageViews } from "./views";

/** Gives one's own message another text, for 15 minutes; it says something new, and is refused wherever a send is. */
export async function editMessage(viewer: Viewer, { messageId, body }: EditMessageInput): Promise<MessageView> {
  return change(viewer, messageId, async ({ tx, conversation, message, now }) => {
    if (!canEdit(message, viewer.id, now)) throw new AppError("forbidden", "editTooLate");
    if (body === "" && message.attachmentCount === 0) throw new AppError("invalid", "bodyEmpty");
    await takeTurn(tx, "sends", viewer.id);
    await requireUnblocked(tx, viewer.id, participantIdOf(conversation, viewer));
    return { body, editedAt: now };
  });
}

/** Takes one's own message back, for 1 hour, blocked or not; a tombstone without text and files stays in its place. */
export async function unsendMessage(viewer: Viewer, { messageId }: UnsendMessageInput): Promise<MessageView> {
  const unsent = await change(viewer, messageId, async ({ tx, message, now }) => {
    if (!canUnsend(message, viewer.id, now)) throw new AppError("forbidden", "unsendTooLate");
    if (message.attachmentCount > 0) await removeOfMessage(tx, message.id);
    return { body: "", attachmentCount: 0, deletedAt: now };
  });
  deleteDiscardedSoon();
  return unsent;
}

type Change = Partial<Pick<Message, "body" | "attachmentCount" | "editedAt" | "deletedAt">>;

interface Scene {
  tx: Transaction;
  conversation: Conversation;
  message: Message;
  now: Date;
}

/**
 * Applies what `decide` answers under the conversation's lock, stamped with its next `rev`, and tells both people. Across
 * a block only the viewer is told; the other finds the change when they next open the conversation.
 */
async function change(
  viewer: Viewer,
  messageId: string,
  decide: (scene: Scene) => Change | Promise<Change>,
): Promise<MessageView> {
  const changed = await db.transaction(async (tx) => {
    const conversation = await lockConversationOf(tx, viewer, messageId);
    const message = requireOwn(await findMessage(tx, messageId), viewer);
    const values = await decide({ tx, conversation, message, now: new Date() });
    const row = await stamp(tx, conversation, messageId, values);
    return { row, readerIds: await readerIdsOf(tx, conversation, viewer) };
  });
  const [view] = await messageViews(changed.row ? [changed.row] : []);
  if (!view) throw new Error("a row that was just changed is missing");
  publishMessage("message:changed", changed.readerIds, view);
  return view;
}

async function readerIdsOf(tx: Transaction, conversation: Conversation, viewer: Viewer): Promise<string[]> {
  const participantId = participantIdOf(conversation, viewer);
  return (await isBlocked(tx, viewer.id, participantId)) ? [viewer.id] : [viewer.id, participantId];
}

async function lockConversationOf(tx: Transaction, viewer: Viewer, messageId: string): Promise<Conversation> {
  const message = await findMessage(tx, messageId);
  if (!message) throw new AppError("not_found", "notFound");
  return lockConversation(tx, viewer, message.conversationId);
}

async function findMessage(tx: Transaction, messageId: string): Promise<Message | undefined> {
  const [message] = await tx.select().from(messages).where(eq(messages.id, messageId));
  return message;
}

function requireOwn(message: Message | undefined, viewer: Viewer): Message {
  if (!message) throw new AppError("not_found", "notFound");
  if (message.senderId !== viewer.id) throw new AppError("forbidden", "notOwnMessage");
  if (message.deletedAt) throw new AppError("conflict", "alreadyUnsent");
  return message;
}

async function stamp(tx: Transaction, { id, rev }: Conversation, messageId: string, values: Change) {
  await tx
    .update(conversations)
    .set({ rev: rev + 1 })
    .where(eq(conversations.id, id));
  const [row] = await tx
    .update(messages)
    .set({ ...values, rev: rev + 1 })
    .where(eq(messages.id, messageId))
    .returning();
  return row;
}
