import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/db/client";
import type { messages } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { lockConversation, participantIdOf, requireConversation } from "@/lib/conversations/access";
import { openConversationId } from "@/lib/conversations/mutations";
import { AppError } from "@/lib/errors";
import { clearSentDraft, type Draft, draftViews } from "@/lib/inbox/drafts";
import { getContext } from "@/lib/marketplace/queries";
import { publishDraft, publishMessage } from "@/lib/realtime/publish";
import { requireUnblocked } from "@/lib/safety/blocks";
import { takeTurn } from "@/lib/safety/rate";
import { learnSoon } from "@/lib/search/vocabulary";
import { appendMessage, findByClientId } from "./append";
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
      appendMessage(tx, viewer, conversation, { ...contentOf(input), ...context(), replyToSeq }),
      clearSentDraft(tx, viewer, { ...input, replyToSeq }),
    ]);
    return { conversation, row, isNew: true, draft };
  });
  const message = requireOne(await messageViews([sent.row]));
  const { initiatorId, recipientId } = sent.conversation;
  if (sent.isNew) {
    publishMessage("message:created", [initiatorId, recipientId], message);
    learnSoon([message.body, ...message.attachments.map(({ name }) => name)]);
  }
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

function requireSame(row: Message, input: SendMessageInput): Message {
  if (row.fingerprint !== fingerprint(input)) throw new AppError("conflict", "clientIdReused");
  return row;
}

type ContextColumns = Pick<typeof messages.$inferInsert, "gigId" | "jobId" | "orderId">;

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

function contentOf(input: SendMessageInput) {
  const { clientId, body, attachmentIds = [] } = input;
  return { clientId, body, attachmentIds, fingerprint: fingerprint(input) };
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
