import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { wordsOf } from "@/lib/cards/rules";
import { type LockedConversation, lockConversation } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { publishRecorded } from "@/lib/notifications/record";
import { publishMessage } from "@/lib/realtime/publish";
import { takeTurn } from "@/lib/safety/rate";
import { learnSoon } from "@/lib/search/vocabulary";
import type { MessageView } from "./types";
import { type Message, messageViews } from "./views";

interface Saying {
  conversationId: string;
  clientId: string;
  /** Of all that is said, so that a reused client id with other content is told apart. */
  fingerprint: string;
  /** Whether it is only told here, and happened elsewhere or by itself: that costs nobody a turn. */
  isTold?: boolean;
}

/**
 * Has `write` write one message under the conversation's lock, once for a client id: the same one answers the same message
 * however often it comes; with other content it is a `conflict`. Both people are told after the commit.
 */
export async function sayOnce(
  viewer: Viewer,
  { conversationId, clientId, fingerprint, isTold = false }: Saying,
  write: (tx: Transaction, conversation: LockedConversation) => Promise<Message>,
): Promise<MessageView> {
  const said = await db.transaction(async (tx) => {
    // Handed over together, they share a round trip; the second still runs after the first, and sees all before the lock.
    const [conversation, earlier] = await Promise.all([
      lockConversation(tx, viewer, conversationId),
      findByClientId(tx, viewer, clientId),
    ]);
    if (earlier) return { conversation, row: requireSame(earlier, fingerprint), isNew: false };
    if (!isTold) await takeTurn(tx, "sends", viewer.id);
    return { conversation, row: await write(tx, conversation), isNew: true };
  });
  const message = requireOne(await messageViews([said.row]));
  const { initiatorId, recipientId } = said.conversation;
  if (said.isNew) {
    publishMessage("message:created", [initiatorId, recipientId], message);
    publishRecorded(said.conversation, message);
    const proposed = message.card?.content ? wordsOf(message.card.content) : "";
    learnSoon([message.body, proposed, ...message.attachments.map(({ name }) => name)]);
  }
  return message;
}

/** SHA-256 (base64url) of what is said. */
export function fingerprintOf(content: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url");
}

async function findByClientId(tx: Transaction, viewer: Viewer, clientId: string): Promise<Message | undefined> {
  const [row] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.senderId, viewer.id), eq(messages.clientId, clientId)));
  return row;
}

function requireSame(row: Message, fingerprint: string): Message {
  if (row.fingerprint !== fingerprint) throw new AppError("conflict", "clientIdReused");
  return row;
}

function requireOne<Item>(items: Item[]): Item {
  const [item] = items;
  if (!item) throw new Error("a row that was just written is missing");
  return item;
}
