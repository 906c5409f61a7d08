import "server-only";
import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Transaction } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { claim } from "@/lib/attachments/claim";
import type { Viewer } from "@/lib/auth/types";
import type { CardContent } from "@/lib/cards/types";
import type { LockedConversation } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { placeMessage } from "@/lib/inbox/place";
import type { ContextIds } from "@/lib/marketplace/contexts";
import { queueNotifications } from "@/lib/notifications/queue";
import { recordMessage } from "@/lib/notifications/record";
import { enterFiles, enterMessage } from "@/lib/search/mutations";
import { contextAfter } from "./context";
import type { Message } from "./views";

type Columns = typeof messages.$inferInsert;

/** What a message says, what it answers, and what it is written from where that is not what is talked from already. */
type Content = Pick<
  Columns,
  "clientId" | "fingerprint" | "body" | "replyToSeq" | "step" | "cardId" | "move" | "cardVersion"
> & {
  attachmentIds: string[];
  about: ContextIds | undefined;
  /** What it proposes, as a card. */
  proposes?: CardContent;
};

/** Writes what `viewer` says as the conversation's next message; the caller holds the conversation's lock. */
export async function appendMessage(
  tx: Transaction,
  viewer: Viewer,
  conversation: LockedConversation,
  { attachmentIds, about, proposes, ...content }: Content,
): Promise<Message> {
  const { id, lastSeq, rev, now } = conversation;
  const seq = lastSeq + 1;
  const context = contextAfter(conversation, about);
  const row = {
    ...{ id: uuid(), conversationId: id, seq, rev: rev + 1, senderId: viewer.id, createdAt: now },
    ...content,
    ...context,
    attachmentCount: attachmentIds.length,
  };
  // Handed over together, so that they share one round trip.
  const [, , , , [message]] = await Promise.all([
    tx
      .update(conversations)
      .set({ lastSeq: seq, rev: rev + 1, ...context })
      .where(eq(conversations.id, id)),
    placeMessage(tx, conversation, row),
    recordMessage(tx, conversation, row),
    enterMessage(tx, conversation, { ...row, content: proposes }),
    tx
      .insert(messages)
      .values(row)
      .onConflictDoNothing({ target: [messages.senderId, messages.clientId] })
      .returning(),
    queueNotifications(tx, conversation, row),
  ]);
  // This conversation's lock has shown no such client id, so that it went to another conversation meanwhile.
  if (!message) throw new AppError("conflict", "clientIdReused");
  const owner = { conversationId: id, messageId: message.id, messageSeq: seq };
  await enterFiles(tx, conversation, message, await claim(tx, viewer, owner, attachmentIds));
  return message;
}
