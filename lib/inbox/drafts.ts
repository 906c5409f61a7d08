import "server-only";
import { and, eq, inArray, lte, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { drafts } from "@/db/schema/inbox";
import { attachmentView, isUnclaimed } from "@/lib/attachments/queries";
import type { AttachmentView } from "@/lib/attachments/types";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import type { ConversationInput } from "@/lib/conversations/validation";
import { listQuotesAcross } from "@/lib/messages/quotes";
import type { DraftView } from "./types";

export type Draft = typeof drafts.$inferSelect;

/** What `viewer` has begun to write in a conversation of theirs; empty, at version 0, where they never have. */
export async function getDraft(viewer: Viewer, { conversationId }: ConversationInput): Promise<DraftView> {
  const { createdAt } = await requireConversation(viewer, conversationId);
  const [row] = await db.select().from(drafts).where(isOwnDraft(viewer, conversationId));
  const draft = row && (await draftViews([row])).get(conversationId);
  return draft ?? { ...{ body: "", replyTo: null, attachments: [] }, version: 0, updatedAt: createdAt.toISOString() };
}

/** Drafts of one person by conversation, as that person may see them; asks for no more than they have. */
export async function draftViews(rows: readonly Draft[]): Promise<Map<string, DraftView>> {
  const [files, quotes] = await Promise.all([unsentFiles(rows), listQuotesAcross(rows)]);
  return new Map(
    rows.map((row) => [
      row.conversationId,
      {
        ...{ body: row.body, replyTo: quotes.get(row.conversationId) ?? null, version: row.version },
        // Those that were swept, or sent from elsewhere, are nobody's to send any more.
        attachments: row.attachmentIds.flatMap((id) => files.get(id) ?? []),
        updatedAt: row.updatedAt.toISOString(),
      },
    ]),
  );
}

function isOwnDraft(viewer: Viewer, conversationId: string) {
  return and(eq(drafts.userId, viewer.id), eq(drafts.conversationId, conversationId));
}

/** The conditions under which a file may stand in its uploader's draft. */
export function isUnsent(viewerId: string, conversationId: string) {
  return and(
    eq(attachments.uploaderId, viewerId),
    eq(attachments.conversationId, conversationId),
    eq(attachments.status, "ready"),
    isUnclaimed(),
  );
}

async function unsentFiles(rows: readonly Draft[]): Promise<Map<string, AttachmentView>> {
  const ids = rows.flatMap(({ attachmentIds }) => attachmentIds);
  if (ids.length === 0) return new Map();
  const found = await db
    .select()
    .from(attachments)
    .where(and(inArray(attachments.id, ids), eq(attachments.status, "ready"), isUnclaimed()));
  return new Map(found.map((row) => [row.id, attachmentView(row)]));
}

interface Sent {
  conversationId: string;
  body: string;
  attachmentIds?: readonly string[] | undefined;
  replyToSeq: number | null;
  /** The version of the draft that the message was written from, where its sender told. */
  draftVersion?: number | undefined;
}

/**
 * Empties `viewer`'s draft with the message that it has become, in that message's transaction. One that says more than
 * the message, or that another device has changed since, stays.
 */
export async function clearSentDraft(tx: Transaction, viewer: Viewer, sent: Sent): Promise<Draft | undefined> {
  const { conversationId, body, attachmentIds = [], replyToSeq, draftVersion = 0 } = sent;
  const [cleared] = await tx
    .update(drafts)
    .set({ ...EMPTY, version: sql`${drafts.version} + 1`, updatedAt: new Date() })
    .where(
      and(
        isOwnDraft(viewer, conversationId),
        sql`(${drafts.body} <> '' or ${drafts.attachmentIds} <> '{}' or ${drafts.replyToSeq} is not null)`,
        or(lte(drafts.version, draftVersion), isContained({ body, attachmentIds, replyToSeq })),
      ),
    )
    .returning();
  return cleared;
}

/** Whether all that a draft says is in something that was written, so that nothing is lost with it. */
export function isContained({ body, attachmentIds, replyToSeq }: Pick<Sent, "body" | "replyToSeq" | "attachmentIds">) {
  const ids = sql.join(
    (attachmentIds ?? []).map((id) => sql`${id}`),
    sql`, `,
  );
  return sql`(starts_with(${body}, btrim(${drafts.body}, E' \\t\\r\\n'))
    and ${drafts.attachmentIds} <@ array[${ids}]::uuid[]
    and (${drafts.replyToSeq} is null or ${drafts.replyToSeq} = ${replyToSeq}::int))`;
}

const EMPTY = { body: "", attachmentIds: [], replyToSeq: null };
