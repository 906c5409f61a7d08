import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reactions } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { participantIdOf } from "@/lib/conversations/access";
import { requireUnblocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { revise } from "./revise";
import type { MessageView } from "./types";
import type { ReactInput } from "./validation";

/**
 * Puts the viewer's one emoji under a message, in place of any before, or takes it away where it is null. Said twice it
 * is said once. It makes nothing unread, and no conversation moves in anybody's list.
 */
export async function react(viewer: Viewer, { messageId, emoji }: ReactInput): Promise<MessageView> {
  return revise(viewer, messageId, async ({ tx, conversation, message, now }) => {
    const known = await findReaction(tx, messageId, viewer);
    if (known === emoji) return null;
    await takeTurn(tx, "reactions", viewer.id);
    // What one has left there one may always take away, as one may unsend.
    if (emoji !== null) await requireUnblocked(tx, viewer.id, participantIdOf(conversation, viewer));
    await write(tx, { messageId, userId: viewer.id, emoji, createdAt: now });
    const change = Number(emoji !== null) - Number(known !== null);
    return { reactionCount: message.reactionCount + change };
  });
}

async function findReaction(tx: Transaction, messageId: string, viewer: Viewer): Promise<string | null> {
  const [row] = await tx.select({ emoji: reactions.emoji }).from(reactions).where(isOf(messageId, viewer.id));
  return row?.emoji ?? null;
}

interface Written {
  messageId: string;
  userId: string;
  emoji: string | null;
  createdAt: Date;
}

async function write(tx: Transaction, { messageId, userId, emoji, createdAt }: Written): Promise<void> {
  if (emoji === null) {
    await tx.delete(reactions).where(isOf(messageId, userId));
    return;
  }
  await tx
    .insert(reactions)
    .values({ messageId, userId, emoji, createdAt })
    .onConflictDoUpdate({ target: [reactions.messageId, reactions.userId], set: { emoji } });
}

function isOf(messageId: string, userId: string) {
  return and(eq(reactions.messageId, messageId), eq(reactions.userId, userId));
}
