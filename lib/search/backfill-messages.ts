import "server-only";
import { and, asc, eq, gt, inArray, or } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { type CardContent, cardVersions } from "@/db/schema/cards";
import { messages } from "@/db/schema/messages";
import {
  type BackfillDb,
  type BackfillTransaction,
  known,
  learnFrom,
  type Place,
  type Talk,
  writeEntries,
} from "./backfill-writes";
import { type Entry, fileEntry, messageEntry } from "./entries";
import { isProposed } from "./proposals";

const MESSAGES = 1000;

/** With what it proposes, where it is a move that proposes something. */
type Message = typeof messages.$inferSelect & { content: CardContent | null };

/** Enters the next messages of some conversations with their files; answers where they end, and null after the last. */
export async function enterMessages(
  db: BackfillDb,
  talks: ReadonlyMap<string, Talk>,
  after: Place | null,
): Promise<Place | null> {
  const { slice, entries } = await db.transaction(async (tx) => {
    const slice = await lockSlice(tx, [...talks.keys()], after);
    const entries = await entriesOf(tx, slice, talks);
    await writeEntries(tx, entries);
    return { slice, entries };
  });
  await learnFrom(db, entries);
  return slice.length === MESSAGES ? (slice.at(-1) ?? null) : null;
}

/** Locked until they are entered: whoever edits or unsends one meanwhile waits, and then finds its entry. */
async function lockSlice(tx: BackfillTransaction, conversationIds: string[], after: Place | null): Promise<Message[]> {
  const rows = await tx
    .select({ message: messages, content: cardVersions.content })
    .from(messages)
    .leftJoin(cardVersions, isProposed)
    .where(and(inArray(messages.conversationId, conversationIds), after ? isAfter(after) : undefined))
    .orderBy(asc(messages.conversationId), asc(messages.seq))
    .limit(MESSAGES)
    .for("share", { of: messages });
  return rows.map(({ message, content }) => ({ ...message, content }));
}

async function entriesOf(
  tx: BackfillTransaction,
  slice: readonly Message[],
  talks: ReadonlyMap<string, Talk>,
): Promise<Entry[]> {
  const said = slice.filter(({ deletedAt }) => deletedAt === null);
  const withFiles = said.filter(({ attachmentCount }) => attachmentCount > 0).map(({ id }) => id);
  const files =
    withFiles.length > 0 ? await tx.select().from(attachments).where(inArray(attachments.messageId, withFiles)) : [];
  const byMessage = Map.groupBy(files, ({ messageId }) => messageId);
  return said.flatMap((message) => {
    const talk = known(talks, message.conversationId);
    const own = byMessage.get(message.id) ?? [];
    return [messageEntry(talk, message), ...own.map((file) => fileEntry(talk, message, file))];
  });
}

function isAfter({ conversationId, seq }: Place) {
  return or(
    gt(messages.conversationId, conversationId),
    and(eq(messages.conversationId, conversationId), gt(messages.seq, seq)),
  );
}
