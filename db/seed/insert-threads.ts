import { createHash } from "node:crypto";
import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { conversations } from "@/db/schema/conversations";
import { messages, messageVersions, reactions } from "@/db/schema/messages";
import { insertCards, newCardIds, versionAt } from "./insert-cards";
import { insertEntries, type MessageRow } from "./insert-entries";
import { type Ids, known, type Seeding } from "./seeding";
import { contextsOf, type Subjects } from "./thread-contexts";
import { timesOf } from "./thread-times";
import { threads } from "./threads";
import type { SeedThread } from "./types";

/** Writes the threads as sending them one by one would have left them (DESIGN.md §3). */
export async function insertThreads(seeding: Seeding, subjects: Subjects): Promise<void> {
  const { tx, now, idOf } = seeding;
  const cardIds = newCardIds();
  const written = threads.map((thread) => rowsOf(thread, now, idOf, { ...subjects, cardIds }));
  await tx.insert(conversations).values(written.map(({ conversation }) => conversation));
  await insertCards(seeding, written, cardIds);
  await tx.insert(messages).values(written.flatMap(({ messages }) => messages));
  await tx.insert(messageVersions).values(written.flatMap(({ versions }) => versions));
  await tx.insert(reactions).values(written.flatMap(({ reactions }) => reactions));
  await insertEntries(seeding, written);
}

type Named = Subjects & { cardIds: Ids };

function rowsOf(thread: SeedThread, now: Date, idOf: Seeding["idOf"], subjects: Named) {
  const times = timesOf(thread, now);
  const createdAt = times[0] ?? now;
  const id = uuidv7({ msecs: createdAt.getTime() });
  const contexts = contextsOf(thread, subjects);
  const rows = messageRows(thread, id, times, { idOf, ...subjects }).map((row, place) => ({
    ...row,
    ...contexts[place],
  }));
  const people = { initiatorId: idOf(thread.from), recipientId: idOf(thread.to) };
  const counters = { lastSeq: rows.length, rev: rows.at(-1)?.rev ?? 0 };
  return {
    thread,
    conversation: { id, ...people, ...counters, ...contexts.at(-1), createdAt },
    messages: rows,
    versions: versionRows(thread, rows),
    reactions: reactionRows(thread, rows, idOf),
  };
}

function messageRows(
  thread: SeedThread,
  conversationId: string,
  times: readonly Date[],
  { idOf, cardIds }: Pick<Seeding, "idOf"> & Pick<Named, "cardIds">,
) {
  let rev = 0;
  return thread.lines.map(([sender, , text, marks = {}], place): MessageRow => {
    const { before, unsent, reaction, answers, step, card, move } = marks;
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
      step: step ?? null,
      cardId: card ? known(cardIds, card) : null,
      move: move ?? null,
      cardVersion: versionAt(thread, place),
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
