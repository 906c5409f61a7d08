import { createHash } from "node:crypto";
import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { conversations } from "@/db/schema/conversations";
import { inboxEntries } from "@/db/schema/inbox";
import { messages, messageVersions, reactions } from "@/db/schema/messages";
import type { Offerings } from "./insert-offerings";
import type { OrderIds } from "./insert-orders";
import { known, type Seeding } from "./seeding";
import { timesOf } from "./thread-times";
import { threads } from "./threads";
import type { SeedThread } from "./types";

type MessageRow = typeof messages.$inferInsert;

/** Writes the threads as sending them one by one would have left them (DESIGN.md §3). */
export async function insertThreads({ tx, now, idOf }: Seeding, offerings: Offerings, orders: OrderIds): Promise<void> {
  const written = threads.map((thread) => rowsOf(thread, now, idOf, offerings, orders));
  await tx.insert(conversations).values(written.map(({ conversation }) => conversation));
  await tx.insert(messages).values(written.flatMap(({ messages }) => messages));
  await tx.insert(messageVersions).values(written.flatMap(({ versions }) => versions));
  await tx.insert(reactions).values(written.flatMap(({ reactions }) => reactions));
  await tx.insert(inboxEntries).values(written.flatMap(({ entries }) => entries));
}

function rowsOf(thread: SeedThread, now: Date, idOf: Seeding["idOf"], offerings: Offerings, orders: OrderIds) {
  const times = timesOf(thread, now);
  const createdAt = times[0] ?? now;
  const conversationId = uuidv7({ msecs: createdAt.getTime() });
  const rows = messageRows(thread, conversationId, times, idOf, orders);
  const { contextSeq = null, gigId = null, jobId = null, orderId = null } = inContext(thread, rows, offerings) ?? {};
  return {
    conversation: {
      id: conversationId,
      initiatorId: idOf(thread.from),
      recipientId: idOf(thread.to),
      lastSeq: rows.length,
      rev: rows.at(-1)?.rev ?? 0,
      ...{ contextSeq, gigId, jobId, orderId },
      createdAt,
    },
    messages: rows,
    versions: versionRows(thread, rows),
    reactions: reactionRows(thread, rows, idOf),
    entries: entryRows(thread, conversationId, rows, idOf),
  };
}

/** Has each line go on with what the one before it was written from, unless it names an order; answers the last. */
function inContext(thread: SeedThread, rows: MessageRow[], offerings: Offerings): MessageRow | undefined {
  let last: MessageRow | undefined;
  for (const row of rows) {
    const isOther = row.orderId && row.orderId !== last?.orderId;
    const opened = {
      gigId: thread.gig && !row.orderId ? known(offerings.gigs, thread.gig) : null,
      jobId: thread.job && !row.orderId ? known(offerings.jobs, thread.job) : null,
      orderId: row.orderId ?? null,
    };
    if (last?.contextSeq && !isOther) {
      Object.assign(row, { gigId: last.gigId, jobId: last.jobId, orderId: last.orderId, contextSeq: last.contextSeq });
    } else if (opened.gigId || opened.jobId || opened.orderId) {
      Object.assign(row, opened, { contextSeq: row.seq });
    }
    last = row;
  }
  return last;
}

function messageRows(
  thread: SeedThread,
  conversationId: string,
  times: readonly Date[],
  idOf: Seeding["idOf"],
  orders: OrderIds,
) {
  let rev = 0;
  return thread.lines.map(([sender, , text, marks = {}], place): MessageRow => {
    const { before, unsent, reaction, answers, order, step } = marks;
    const createdAt = times[place] ?? new Date(0);
    // A message takes one rev when it is sent and one more with every change.
    rev += 1 + [before, unsent, reaction].filter(Boolean).length;
    return {
      id: uuidv7({ msecs: createdAt.getTime() }),
      conversationId,
      seq: place + 1,
      rev,
      senderId: idOf(sender),
      clientId: uuidv4(),
      fingerprint: createHash("sha256").update(text).digest("base64url"),
      body: unsent ? "" : text,
      replyToSeq: answers ? place + 1 - answers : null,
      reactionCount: reaction ? 1 : 0,
      gigId: null,
      jobId: null,
      orderId: order ? known(orders, order) : null,
      step: step ?? null,
      createdAt,
      editedAt: before ? soonAfter(createdAt) : null,
      deletedAt: unsent ? soonAfter(createdAt) : null,
    };
  });
}

function versionRows({ lines }: SeedThread, rows: readonly MessageRow[]) {
  return rows.flatMap(({ id, createdAt }, place) => {
    const before = lines[place]?.[3]?.before;
    return before ? [{ messageId: id, version: 1, body: before, writtenAt: createdAt }] : [];
  });
}

function reactionRows({ from, to, lines }: SeedThread, rows: readonly MessageRow[], idOf: Seeding["idOf"]) {
  return rows.flatMap(({ id, createdAt }, place) => {
    const [sender, , , marks] = lines[place] ?? [];
    const userId = idOf(sender === from ? to : from);
    return marks?.reaction ? [{ messageId: id, userId, emoji: marks.reaction, createdAt: soonAfter(createdAt) }] : [];
  });
}

function soonAfter(time: Date): Date {
  return new Date(time.getTime() + 40_000);
}

function entryRows(thread: SeedThread, conversationId: string, rows: readonly MessageRow[], idOf: Seeding["idOf"]) {
  const lastSeq = thread.lines.length;
  const lastSender = thread.lines.at(-1)?.[0];
  const entry = (user: string, participant: string) => ({
    userId: idOf(user),
    participantId: idOf(participant),
    conversationId,
    lastSeq,
    lastReadSeq: user === lastSender ? lastSeq : lastSeq - (thread.unread ?? 0),
    lastMessageAt: rows.at(-1)?.createdAt ?? null,
    // Every thread of the demo ends with a line that wants an answer.
    turn: user === lastSender ? ("theirs" as const) : ("yours" as const),
    turnSeq: lastSeq,
    gigAt: rows.findLast(({ gigId }) => gigId)?.createdAt ?? null,
    jobAt: rows.findLast(({ jobId }) => jobId)?.createdAt ?? null,
    orderAt: rows.findLast(({ orderId }) => orderId)?.createdAt ?? null,
  });
  return [entry(thread.from, thread.to), entry(thread.to, thread.from)];
}
