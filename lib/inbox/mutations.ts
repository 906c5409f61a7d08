import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { getConversation } from "@/lib/conversations/queries";
import type { ConversationView } from "@/lib/conversations/types";
import { AppError } from "@/lib/errors";
import { readUpTo } from "@/lib/notifications/read";
import { publish } from "@/lib/realtime/publish";
import { areSharing } from "@/lib/safety/privacy";
import { takeTurn } from "@/lib/safety/rate";
import { setLabels } from "./entry-labels";
import { snoozeRefusal } from "./rules";
import type { MarkReadInput, UpdateEntryInput } from "./validation";

/**
 * Moves `viewer`'s read position forward to `seq`, never back and never past the end, and takes back that it is marked as
 * unread; null when it is not theirs.
 */
export async function markRead(
  viewer: Viewer,
  { conversationId, seq, markedUnreadAt }: MarkReadInput,
): Promise<ConversationView | null> {
  const target = sql`least(${seq}::int, ${inboxEntries.lastSeq})`;
  const [moved] = await db
    .update(inboxEntries)
    .set({ lastReadSeq: target })
    .where(and(isOwn(viewer, conversationId), sql`${inboxEntries.lastReadSeq} < ${target}`))
    .returning({ seq: inboxEntries.lastReadSeq, participantId: inboxEntries.participantId });
  if (moved) {
    await readUpTo(viewer, conversationId, moved.seq);
    await tellRead(viewer, moved.participantId, { conversationId, seq: moved.seq });
  }
  if (markedUnreadAt !== null) await unmark(viewer, conversationId, markedUnreadAt);
  return getConversation(viewer, { conversationId });
}

/** Takes back one mark as unread; whichever there is, where none is named. */
async function unmark(viewer: Viewer, conversationId: string, markedUnreadAt: Date | undefined): Promise<void> {
  const isMeant = markedUnreadAt
    ? eq(inboxEntries.markedUnreadAt, markedUnreadAt)
    : isNotNull(inboxEntries.markedUnreadAt);
  const unmarked = await db
    .update(inboxEntries)
    .set({ markedUnreadAt: null, version: sql`${inboxEntries.version} + 1` })
    .where(and(isOwn(viewer, conversationId), isMeant))
    .returning({ userId: inboxEntries.userId });
  if (unmarked.length > 0) publish([viewer.id], "conversation:changed", { conversationId });
}

/** Changes what is given of `viewer`'s own marks; null when it is not `viewer`'s. Their tabs are told. */
export async function updateEntry(
  viewer: Viewer,
  { conversationId, labelIds, ...marks }: UpdateEntryInput,
): Promise<ConversationView | null> {
  const now = new Date();
  requireSnoozable(marks, now);
  const isGiven = labelIds !== undefined || Object.values(marks).some((mark) => mark !== undefined);
  const isChanged =
    isGiven &&
    (await db.transaction((tx) => changeEntry(tx, viewer, conversationId, { set: marksOf(marks, now), labelIds })));
  if (isChanged) publish([viewer.id], "conversation:changed", { conversationId });
  return getConversation(viewer, { conversationId });
}

type Marks = Omit<UpdateEntryInput, "conversationId" | "labelIds">;

/** Whether there was an entry to change. */
async function changeEntry(
  tx: Transaction,
  viewer: Viewer,
  conversationId: string,
  { set, labelIds }: { set: ReturnType<typeof marksOf>; labelIds: UpdateEntryInput["labelIds"] },
): Promise<boolean> {
  await takeTurn(tx, "marks", viewer.id);
  const [entry] = await tx
    .update(inboxEntries)
    .set({ ...set, version: sql`${inboxEntries.version} + 1` })
    .where(isOwn(viewer, conversationId))
    .returning();
  if (entry && labelIds) await setLabels(tx, entry, labelIds);
  return entry !== undefined;
}

function requireSnoozable({ snoozedUntil }: Marks, now: Date): void {
  const refusal = snoozedUntil instanceof Date ? snoozeRefusal(snoozedUntil, now) : null;
  if (refusal) throw new AppError("invalid", refusal);
}

/** The columns that the given marks stand for; what is not given stays. */
function marksOf({ starred, archived, muted, unread, snoozedUntil, turn, note }: Marks, now: Date) {
  const timeOf = (mark: boolean | undefined) => (mark === undefined ? undefined : mark ? now : null);
  return {
    starredAt: timeOf(starred),
    mutedAt: timeOf(muted),
    markedUnreadAt: timeOf(unread),
    ...(archived !== undefined && { archivedAt: timeOf(archived) }),
    ...(snoozedUntil !== undefined && snoozeOf(snoozedUntil, now)),
    // It lies in one place: put away, it is not put off any more, and the other way round.
    ...(archived && NOT_SNOOZED),
    ...(snoozedUntil && { archivedAt: null }),
    // Set by hand, it was decided by no message.
    ...(turn !== undefined && { turn, turnSeq: null }),
    note,
  };
}

function snoozeOf(until: Date | "reply" | null, now: Date) {
  if (until === null) return NOT_SNOOZED;
  return { snoozedAt: now, snoozedUntil: until === "reply" ? null : until };
}

const NOT_SNOOZED = { snoozedAt: null, snoozedUntil: null };

/** One's own other tabs are always told; the other person, where the two tell each other. */
async function tellRead(viewer: Viewer, participantId: string, position: { conversationId: string; seq: number }) {
  const isTold = await areSharing(db, "receipts", viewer.id, participantId);
  publish(isTold ? [viewer.id, participantId] : [viewer.id], "read:moved", { ...position, userId: viewer.id });
}

function isOwn(viewer: Viewer, conversationId: string) {
  return and(eq(inboxEntries.userId, viewer.id), eq(inboxEntries.conversationId, conversationId));
}
