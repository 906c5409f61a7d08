import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { getConversation } from "@/lib/conversations/queries";
import type { ConversationView } from "@/lib/conversations/types";
import { publish } from "@/lib/realtime/publish";
import { areSharing } from "@/lib/safety/privacy";
import type { MarkReadInput, UpdateEntryInput } from "./validation";

/** Moves `viewer`'s read position forward to `seq`, never back and never past the end; null when it is not theirs. */
export async function markRead(
  viewer: Viewer,
  { conversationId, seq }: MarkReadInput,
): Promise<ConversationView | null> {
  const target = sql`least(${seq}::int, ${inboxEntries.lastSeq})`;
  const [moved] = await db
    .update(inboxEntries)
    .set({ lastReadSeq: sql`greatest(${inboxEntries.lastReadSeq}, ${target})` })
    .where(and(isOwn(viewer, conversationId), sql`${inboxEntries.lastReadSeq} < ${target}`))
    .returning({ seq: inboxEntries.lastReadSeq, participantId: inboxEntries.participantId });
  if (moved) await tellRead(viewer, moved.participantId, { conversationId, seq: moved.seq });
  return getConversation(viewer, { conversationId });
}

/** Stars, archives or mutes, or takes it back; null when it is not `viewer`'s. */
export async function updateEntry(
  viewer: Viewer,
  { conversationId, ...marks }: UpdateEntryInput,
): Promise<ConversationView | null> {
  const times = {
    starredAt: timeOf(marks.starred),
    archivedAt: timeOf(marks.archived),
    mutedAt: timeOf(marks.muted),
  };
  if (Object.values(times).some((time) => time !== undefined)) {
    const changed = await db
      .update(inboxEntries)
      .set(times)
      .where(isOwn(viewer, conversationId))
      .returning({ userId: inboxEntries.userId });
    if (changed.length > 0) publish([viewer.id], "conversation:changed", { conversationId });
  }
  return getConversation(viewer, { conversationId });
}

/** One's own other tabs are always told; the other person, where the two tell each other. */
async function tellRead(viewer: Viewer, participantId: string, position: { conversationId: string; seq: number }) {
  const isTold = await areSharing(db, "receipts", viewer.id, participantId);
  publish(isTold ? [viewer.id, participantId] : [viewer.id], "read:moved", { ...position, userId: viewer.id });
}

function isOwn(viewer: Viewer, conversationId: string) {
  return and(eq(inboxEntries.userId, viewer.id), eq(inboxEntries.conversationId, conversationId));
}

function timeOf(mark: boolean | undefined): Date | null | undefined {
  if (mark === undefined) return undefined;
  return mark ? new Date() : null;
}
