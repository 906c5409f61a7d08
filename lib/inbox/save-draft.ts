import "server-only";
import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { drafts } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import { requireReplySeq } from "@/lib/messages/quotes";
import { publishDraft } from "@/lib/realtime/publish";
import { takeTurn } from "@/lib/safety/rate";
import { type Draft, draftViews, isContained, isUnsent } from "./drafts";
import type { DraftView } from "./types";
import type { SaveDraftInput } from "./validation";

/**
 * Keeps what `viewer` has begun to write, if it goes on from the newest version there is, or says all that that says;
 * otherwise `conflict`: another device has written meanwhile, and whoever asked takes that in first. An empty one throws
 * the draft away.
 */
export async function saveDraft(viewer: Viewer, input: SaveDraftInput): Promise<DraftView> {
  await takeTurn(db, "drafts", viewer.id);
  const row = await db.transaction(async (tx) => {
    const { id } = await requireConversation(viewer, input.conversationId, tx);
    const replyToSeq = await requireReplySeq(tx, id, input.replyToId);
    return write(tx, viewer, input, { replyToSeq, attachmentIds: await sendable(tx, viewer, input) });
  });
  if (!row) throw new AppError("conflict", "draftChanged");
  const draft = (await draftViews([row])).get(row.conversationId);
  if (!draft) throw new Error("a draft that was just written is missing");
  publishDraft(viewer.id, row.conversationId, draft);
  return draft;
}

type Resolved = Pick<Draft, "replyToSeq" | "attachmentIds">;

async function write(
  tx: Transaction,
  viewer: Viewer,
  { conversationId, body, version }: SaveDraftInput,
  resolved: Resolved,
): Promise<Draft | undefined> {
  const values = { body, ...resolved, updatedAt: new Date() };
  const [row] = await tx
    .insert(drafts)
    .values({ userId: viewer.id, conversationId, ...values, version: version + 1 })
    .onConflictDoUpdate({
      target: [drafts.userId, drafts.conversationId],
      set: { ...values, version: sql`${drafts.version} + 1` },
      // A page that is being closed cannot ask again. What was emptied is not to come back, though.
      setWhere: or(eq(drafts.version, version), and(ne(drafts.body, ""), isContained({ body, ...resolved }))),
    })
    .returning();
  return row;
}

/** Of the files named, in their order, those that a message of `viewer`'s could take along; the rest is left out. */
async function sendable(tx: Transaction, viewer: Viewer, { conversationId, attachmentIds }: SaveDraftInput) {
  if (attachmentIds.length === 0) return [];
  const rows = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(inArray(attachments.id, attachmentIds), isUnsent(viewer.id, conversationId)));
  const known = new Set(rows.map(({ id }) => id));
  return attachmentIds.filter((id) => known.has(id));
}
