import "server-only";
import type { messages } from "@/db/schema/messages";
import { listOfMessages } from "@/lib/attachments/queries";
import { listCards } from "@/lib/cards/views";
import { contextIn, listContexts } from "@/lib/marketplace/contexts";
import { listQuotes } from "./quotes";
import { listReactions } from "./reactions";
import type { MessageView } from "./types";

export type Message = typeof messages.$inferSelect;

/** Rows of one conversation as both people may see them. */
export async function messageViews(rows: readonly Message[]): Promise<MessageView[]> {
  const withFiles = rows.filter(({ attachmentCount }) => attachmentCount > 0);
  const withReactions = rows.filter(({ reactionCount }) => reactionCount > 0);
  const [contexts, cards, files, quotes, reactions] = await Promise.all([
    listContexts(rows),
    listCards(rows.flatMap(({ cardId }) => cardId ?? [])),
    listOfMessages(withFiles.map(({ id }) => id)),
    listQuotes(rows),
    listReactions(withReactions.map(({ id }) => id)),
  ]);
  return rows.map((row) => ({
    ...fieldsOf(row),
    context: contextIn(contexts, row),
    card: cards.get(row.cardId ?? "") ?? null,
    attachments: files.get(row.id) ?? [],
    replyTo: row.deletedAt ? null : (quotes.get(row.replyToSeq ?? 0) ?? null),
    reactions: reactions.get(row.id) ?? [],
  }));
}

function fieldsOf(row: Message) {
  const { id, seq, rev, conversationId, senderId, clientId, body, contextSeq } = row;
  const { step, move, cardVersion, createdAt, editedAt, deletedAt } = row;
  return {
    ...{ id, seq, rev, conversationId, senderId, clientId, body, contextSeq, step, move, cardVersion },
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    deletedAt: deletedAt?.toISOString() ?? null,
  };
}
