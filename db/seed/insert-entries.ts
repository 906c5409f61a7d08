import { v7 as uuidv7 } from "uuid";
import { entryLabels, inboxEntries, labels } from "@/db/schema/inbox";
import { type messages, savedReplies } from "@/db/schema/messages";
import { SETTLING } from "./card-standing";
import { desks } from "./desks";
import { known, type Seeding } from "./seeding";
import type { SeedEntry, SeedThread } from "./types";

export type MessageRow = typeof messages.$inferInsert & { createdAt: Date };
type EntryRow = typeof inboxEntries.$inferInsert;

interface Written {
  thread: SeedThread;
  conversation: { id: string };
  messages: readonly MessageRow[];
}

/** Writes what each of the two has of a thread for themself, and what the demo's people keep order by. */
export async function insertEntries(seeding: Seeding, written: readonly Written[]): Promise<void> {
  const { tx, now, idOf } = seeding;
  const named = desks.flatMap(({ owner, labels }) =>
    labels.map(([name, colour]) => ({ id: uuidv7(), userId: idOf(owner), name, colour })),
  );
  const labelIds = new Map(named.map(({ userId, name, id }) => [`${userId} ${name}`, id]));
  const rows = written.flatMap((one) => entryRows(one, seeding));
  await tx.insert(inboxEntries).values(rows.map(({ entry, kept }) => ({ ...entry, ...columnsOf(kept, entry, now) })));
  await tx.insert(labels).values(named);
  await tx.insert(entryLabels).values(
    rows.flatMap(({ entry: { userId, conversationId, lastMessageAt }, kept }) =>
      (kept.labels ?? []).map((name) => ({
        ...{ userId, conversationId, labelId: known(labelIds, `${userId} ${name}`) },
        lastActivityAt: lastMessageAt,
      })),
    ),
  );
  await tx
    .insert(savedReplies)
    .values(
      desks.flatMap(({ owner, replies = [] }) =>
        replies.map(([name, language, body]) => ({ id: uuidv7(), userId: idOf(owner), name, language, body })),
      ),
    );
}

function entryRows({ thread, conversation, messages: rows }: Written, { idOf, isSubstantive }: Seeding) {
  const { from, to, lines, unread = 0 } = thread;
  const lastSeq = rows.length;
  const deciding = rows.findLast((row) => !row.deletedAt && isSubstantive({ ...row, attachmentCount: 0 }));
  const entry = (user: string, participant: string): EntryRow => ({
    userId: idOf(user),
    participantId: idOf(participant),
    conversationId: conversation.id,
    lastSeq,
    lastReadSeq: user === lines.at(-1)?.[0] ? lastSeq : lastSeq - unread,
    lastMessageAt: rows.at(-1)?.createdAt ?? null,
    turn: turnOf(deciding, idOf(user)),
    turnSeq: deciding?.seq ?? 0,
    gigAt: rows.findLast(({ gigId }) => gigId)?.createdAt ?? null,
    jobAt: rows.findLast(({ jobId, applicationId }) => jobId ?? applicationId)?.createdAt ?? null,
    orderAt: rows.findLast(({ orderId }) => orderId)?.createdAt ?? null,
  });
  const row = (user: string, participant: string) => ({
    entry: entry(user, participant),
    kept: keptBy(user, participant),
  });
  return [row(from, to), row(to, from)];
}

/** As the inbox decides it: by the newest line that says something; nobody's once an order has ended or a card is settled. */
function turnOf(deciding: MessageRow | undefined, userId: string): EntryRow["turn"] {
  if (!deciding || deciding.step === "completed" || deciding.step === "cancelled") return null;
  if (!deciding.step && deciding.move && SETTLING.includes(deciding.move)) return null;
  return deciding.senderId === userId ? "theirs" : "yours";
}

function keptBy(user: string, participant: string): SeedEntry {
  return desks.find(({ owner }) => owner === user)?.entries[participant] ?? {};
}

/** What was done with a conversation, half way between its last line and now. */
function columnsOf({ snoozed, ...kept }: SeedEntry, { lastMessageAt }: EntryRow, now: Date): Partial<EntryRow> {
  const since = new Date(((lastMessageAt?.getTime() ?? now.getTime()) + now.getTime()) / 2);
  return {
    starredAt: kept.starred ? since : null,
    archivedAt: kept.archived ? since : null,
    mutedAt: kept.muted ? since : null,
    markedUnreadAt: kept.markedUnread ? since : null,
    snoozedAt: snoozed === undefined ? null : since,
    snoozedUntil: typeof snoozed === "number" ? new Date(now.getTime() + snoozed * 60_000) : null,
    note: kept.note ?? "",
  };
}
