import "server-only";
import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { listOfMessages } from "@/lib/attachments/queries";
import { AppError } from "@/lib/errors";
import { quoteOf } from "./quoted";
import type { QuoteView } from "./types";

type Quoting = Pick<typeof messages.$inferSelect, "conversationId" | "replyToSeq" | "deletedAt">;

/** What rows of one conversation answer, by `seq`; asks nothing when none of them answers anything. */
export async function listQuotes(rows: readonly Quoting[]): Promise<Map<number, QuoteView>> {
  const seqs = rows.flatMap(({ replyToSeq, deletedAt }) => (replyToSeq && !deletedAt ? replyToSeq : []));
  const [first] = rows;
  if (!first || seqs.length === 0) return new Map();
  const quoted = await quotesWhere(and(eq(messages.conversationId, first.conversationId), inArray(messages.seq, seqs)));
  return new Map(quoted.map(({ quote }) => [quote.seq, quote]));
}

/** What one row of each of several conversations answers, by conversation, in as many looks as for a single one. */
export async function listQuotesAcross(rows: readonly Omit<Quoting, "deletedAt">[]): Promise<Map<string, QuoteView>> {
  const places = rows.flatMap(({ conversationId, replyToSeq }) =>
    replyToSeq ? and(eq(messages.conversationId, conversationId), eq(messages.seq, replyToSeq)) : [],
  );
  if (places.length === 0) return new Map();
  const quoted = await quotesWhere(or(...places));
  return new Map(quoted.map(({ conversationId, quote }) => [conversationId, quote]));
}

async function quotesWhere(condition: SQL | undefined): Promise<{ conversationId: string; quote: QuoteView }[]> {
  const quoted = await db.select().from(messages).where(condition);
  const withFiles = quoted.filter(({ attachmentCount }) => attachmentCount > 0);
  const files = await listOfMessages(withFiles.map(({ id }) => id));
  return quoted.map((row) => ({
    conversationId: row.conversationId,
    quote: quoteOf({
      ...row,
      attachments: files.get(row.id) ?? [],
      deletedAt: row.deletedAt?.toISOString() ?? null,
    }),
  }));
}

/** The place of the message that is answered; `not_found` unless it is one of this conversation's. */
export async function requireReplySeq(
  tx: Transaction,
  conversationId: string,
  replyToId: string | null | undefined,
): Promise<number | null> {
  if (!replyToId) return null;
  const [row] = await tx
    .select({ seq: messages.seq, step: messages.step, move: messages.move })
    .from(messages)
    .where(and(eq(messages.id, replyToId), eq(messages.conversationId, conversationId)));
  if (!row) throw new AppError("not_found", "notFound");
  if (row.step) throw new AppError("forbidden", "stepIsFixed");
  if (row.move) throw new AppError("forbidden", "moveIsFixed");
  return row.seq;
}
