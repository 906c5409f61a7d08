import "server-only";
import { deleteDiscardedSoon } from "@/lib/attachments/discard";
import { removeOfMessage } from "@/lib/attachments/remove";
import type { Viewer } from "@/lib/auth/types";
import { participantIdOf } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { withdrawPacks } from "@/lib/exports/withdraw";
import { requireUnblocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { forgetSoon, learnSoon } from "@/lib/search/vocabulary";
import { removeReactions } from "./reactions";
import { revise } from "./revise";
import { canEdit, canUnsend } from "./rules";
import type { MessageView } from "./types";
import type { EditMessageInput, UnsendMessageInput } from "./validation";
import { keepVersion, removeVersions } from "./versions";
import type { Message } from "./views";

/**
 * Gives one's own message another text, for 15 minutes, and keeps the one before; it says something new, and is refused
 * wherever a send is. The text that it has already changes nothing.
 */
export async function editMessage(viewer: Viewer, { messageId, body }: EditMessageInput): Promise<MessageView> {
  const edited = await revise(viewer, messageId, async ({ tx, conversation, message, now }) => {
    requireOwn(message, viewer);
    if (message.body === body) return null;
    if (!canEdit(message, viewer.id, now)) throw new AppError("forbidden", "editTooLate");
    if (body === "" && message.attachmentCount === 0) throw new AppError("invalid", "bodyEmpty");
    await takeTurn(tx, "sends", viewer.id);
    await requireUnblocked(tx, viewer.id, participantIdOf(conversation, viewer));
    await keepVersion(tx, message);
    return { body, editedAt: now };
  });
  learnSoon([edited.body]);
  return edited;
}

/**
 * Takes one's own message back, for 1 hour, blocked or not; a tombstone stays in its place, without text, earlier texts,
 * files and reactions.
 */
export async function unsendMessage(viewer: Viewer, { messageId }: UnsendMessageInput): Promise<MessageView> {
  const gone: string[] = [];
  const unsent = await revise(viewer, messageId, async ({ tx, message, now }) => {
    requireOwn(message, viewer);
    if (!canUnsend(message, viewer.id, now)) throw new AppError("forbidden", "unsendTooLate");
    gone.push(message.body);
    if (message.attachmentCount > 0) gone.push(...(await removeOfMessage(tx, message.id)));
    if (message.reactionCount > 0) await removeReactions(tx, message.id);
    if (message.editedAt) gone.push(...(await removeVersions(tx, message.id)));
    await withdrawPacks(tx, message);
    return { body: "", attachmentCount: 0, reactionCount: 0, deletedAt: now };
  });
  deleteDiscardedSoon();
  forgetSoon(gone);
  return unsent;
}

function requireOwn(message: Message, viewer: Viewer): void {
  if (message.senderId !== viewer.id) throw new AppError("forbidden", "notOwnMessage");
}
