import "server-only";
import type { messages } from "@/db/schema/messages";
import { listOfMessages } from "@/lib/attachments/queries";
import { listContexts } from "@/lib/marketplace/queries";
import type { MessageContext } from "@/lib/marketplace/types";
import { listQuotes } from "./quotes";
import { listReactions } from "./reactions";
import type { MessageView } from "./types";

export type Message = typeof messages.$inferSelect;

/** Rows of one conversation as both people may see them. */
export async function messageViews(rows: readonly Message[]): Promise<MessageView[]> {
  const withFiles = rows.filter(({ attachmentCount }) => attachmentCount > 0);
  const withReactions = rows.filter(({ reactionCount }) => reactionCount > 0);
  const [contexts, files, quotes, reactions] = await Promise.all([
    contextsOf(rows),
    listOfMessages(withFiles.map(({ id }) => id)),
    listQuotes(rows),
    listReactions(withReactions.map(({ id }) => id)),
  ]);
  return rows.map((row) => ({
    ...fieldsOf(row),
    context: contexts.get(row.gigId ?? row.jobId ?? row.orderId ?? "") ?? null,
    attachments: files.get(row.id) ?? [],
    replyTo: row.deletedAt ? null : (quotes.get(row.replyToSeq ?? 0) ?? null),
    reactions: reactions.get(row.id) ?? [],
  }));
}

async function contextsOf(rows: readonly Message[]): Promise<Map<string, MessageContext>> {
  const gigIds = rows.flatMap(({ gigId }) => gigId ?? []);
  const jobIds = rows.flatMap(({ jobId }) => jobId ?? []);
  const orderIds = rows.flatMap(({ orderId }) => orderId ?? []);
  if (gigIds.length + jobIds.length + orderIds.length === 0) return new Map();
  const contexts = await listContexts({ gigIds, jobIds, orderIds });
  return new Map(contexts.map((context) => [context.id, context]));
}

function fieldsOf(row: Message) {
  const { id, seq, rev, conversationId, senderId, clientId, body, step, createdAt, editedAt, deletedAt } = row;
  return {
    ...{ id, seq, rev, conversationId, senderId, clientId, body, step },
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    deletedAt: deletedAt?.toISOString() ?? null,
  };
}
