import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { claim } from "@/lib/attachments/claim";
import type { Viewer } from "@/lib/auth/types";
import { type Conversation, lockConversation, participantIdOf, requireConversation } from "@/lib/conversations/access";
import { openConversationId } from "@/lib/conversations/mutations";
import { AppError } from "@/lib/errors";
import { clearSentDraft, type Draft, draftViews } from "@/lib/inbox/drafts";
import { placeMessage } from "@/lib/inbox/place";
import { getContext } from "@/lib/marketplace/queries";
import { publishDraft, publishMessage } from "@/lib/realtime/publish";
import { requireUnblocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { requireReplySeq } from "./quotes";
import type { MessageView } from "./types";
import type { SendMessageInput } from "./validation";
import { type Message, messageViews } from "./views";

/**
 * Writes one message (DESIGN.md §3). The same `clientId` answers the same message however often it is sent; with other
 * content it is a `conflict`. Both people are told after the commit.
 */
export async function sendMessage(viewer: Viewer, input: SendMessageInput): Promise<MessageView> {
  const context = await contextOf(viewer, input);
  const sent = await db.transaction(async (tx) => {
    // Handed over together, they share a round trip; the second still runs after the first, and sees all before the lock.
    const [conversation, earlier] = await Promise.all([
      lockConversation(tx, viewer, input.conversationId),
      findByClientId(tx, viewer, input.clientId),
    ]);
    if (earlier) return { conversation, row: requireSame(earlier, input), isNew: false, draft: undefined };
    await takeTurn(tx, "sends", viewer.id);
    const replyToSeq = await requireReplySeq(tx, conversation.id, input.replyToId);
    // A refusal takes back what was written with it.
    const [, row, draft] = await Promise.all([
      requireUnblocked(tx, viewer.id, participantIdOf(conversation, viewer)),
      insertNext(tx, viewer, conversation, input, { ...context(), replyToSeq }),
      clearSentDraft(tx, viewer, { ...input, replyToSeq }),
    ]);
    return { conversation, row, isNew: true, draft };
  });
  const message = requireOne(await messageViews([sent.row]));
  const { initiatorId, recipientId } = sent.conversation;
  if (sent.isNew) publishMessage("message:created", [initiatorId, recipientId], message);
  if (sent.draft) await publishCleared(viewer, sent.draft);
  return message;
}

/** The first message to a person: opens the conversation, or goes into the one there is. */
export async function startConversation(
  viewer: Viewer,
  { to, ...draft }: Omit<SendMessageInput, "conversationId"> & { to: string },
): Promise<MessageView> {
  return sendMessage(viewer, { conversationId: await openConversationId(viewer, to), ...draft });
}

async function publishCleared(viewer: Viewer, row: Draft): Promise<void> {
  const draft = (await draftViews([row])).get(row.conversationId);
  if (draft) publishDraft(viewer.id, row.conversationId, draft);
}

async function findByClientId(tx: Transaction, viewer: Viewer, clientId: string): Promise<Message | undefined> {
  const [row] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.senderId, viewer.id), eq(messages.clientId, clientId)));
  return row;
}

function requireSame(row: Message, input: SendMessageInput): Message {
  if (row.fingerprint !== fingerprint(input)) throw new AppError("conflict", "clientIdReused");
  return row;
}

/** Takes the next `seq` and `rev`; the caller holds the conversation's lock. */
async function insertNext(
  tx: Transaction,
  viewer: Viewer,
  conversation: Conversation,
  input: SendMessageInput,
  about: AboutColumns,
) {
  const { id, lastSeq, rev } = conversation;
  const seq = lastSeq + 1;
  const createdAt = new Date();
  const attachmentIds = input.attachmentIds ?? [];
  const row = {
    ...{ id: uuid(), conversationId: id, seq, rev: rev + 1, senderId: viewer.id, createdAt },
    ...{ clientId: input.clientId, body: input.body, fingerprint: fingerprint(input) },
    attachmentCount: attachmentIds.length,
    ...about,
  };
  // Handed over together, so that they share one round trip.
  const [, , [message]] = await Promise.all([
    tx
      .update(conversations)
      .set({ lastSeq: seq, rev: rev + 1 })
      .where(eq(conversations.id, id)),
    placeMessage(tx, conversation, row),
    tx
      .insert(messages)
      .values(row)
      .onConflictDoNothing({ target: [messages.senderId, messages.clientId] })
      .returning(),
  ]);
  // This conversation's lock has shown no such client id, so that it went to another conversation meanwhile.
  if (!message) throw new AppError("conflict", "clientIdReused");
  await claim(tx, viewer, message, attachmentIds);
  return message;
}

type ContextColumns = Pick<typeof messages.$inferInsert, "gigId" | "jobId" | "orderId">;
type AboutColumns = ContextColumns & Pick<typeof messages.$inferInsert, "replyToSeq">;

/**
 * Looks the context up before the transaction, which must not wait for a second connection; the refusal is left to the
 * caller, for a repeated send is answered even when its gig is gone by now.
 */
async function contextOf(viewer: Viewer, { conversationId, context }: SendMessageInput): Promise<() => ContextColumns> {
  if (!context) return () => ({});
  const columns = { [`${context.kind}Id`]: context.id };
  const participantId = participantIdOf(await requireConversation(viewer, conversationId), viewer);
  const isVisible = (await getContext(viewer, columns, participantId)) !== null;
  return () => {
    if (!isVisible) throw new AppError("not_found", "notFound");
    return columns;
  };
}

function fingerprint({ conversationId, body, context, attachmentIds = [], replyToId }: SendMessageInput): string {
  const said = [conversationId, body, context?.kind ?? null, context?.id ?? null];
  // Without files and without a quote it is what it was before there were any.
  const files = attachmentIds.length > 0 || replyToId ? [attachmentIds] : [];
  const content = JSON.stringify([...said, ...files, ...(replyToId ? [replyToId] : [])]);
  return createHash("sha256").update(content).digest("base64url");
}

function requireOne<Item>(items: Item[]): Item {
  const [item] = items;
  if (!item) throw new Error("a row that was just written is missing");
  return item;
}
