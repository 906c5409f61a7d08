import "server-only";
import { and, eq, inArray } from "drizzle-orm";
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
  const quoted = await db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, first.conversationId), inArray(messages.seq, seqs)));
  const withFiles = quoted.filter(({ attachmentCount }) => attachmentCount > 0);
  const files = await listOfMessages(withFiles.map(({ id }) => id));
  return new Map(
    quoted.map((row) => [
      row.seq,
      quoteOf({
        ...row,
        attachments: files.get(row.id) ?? [],
        deletedAt: row.deletedAt?.toISOString() ?? null,
      }),
    ]),
  );
}

/** The place of the message that is answered; `not_found` unless it is one of this conversation's. */
export async function requireReplySeq(
  tx: Transaction,
  conversationId: string,
  replyToId: string | null | undefined,
): Promise<number | null> {
  if (!replyToId) return null;
  const [row] = await tx
    .select({ seq: messages.seq })
    .from(messages)
    .where(and(eq(messages.id, replyToId), eq(messages.conversationId, conversationId)));
  if (!row) throw new AppError("not_found", "notFound");
  return row.seq;
}
