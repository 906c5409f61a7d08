import "server-only";
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { type Db, db, type Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import { conversations } from "@/db/schema/conversations";
import { drafts, entryLabels, inboxEntries } from "@/db/schema/inbox";
import { messages } from "@/db/schema/messages";
import { CONTEXT_KINDS } from "@/db/schema/search";
import { listOfMessages } from "@/lib/attachments/queries";
import { summaryOf } from "@/lib/attachments/rules";
import type { AttachmentView } from "@/lib/attachments/types";
import type { Viewer } from "@/lib/auth/types";
import { listLastCards } from "@/lib/cards/last-cards";
import type { LastCard } from "@/lib/cards/types";
import { draftViews } from "@/lib/inbox/drafts";
import { unreadCountOf } from "@/lib/inbox/rules";
import type { DraftView } from "@/lib/inbox/types";
import { previewOf } from "@/lib/messages/rules";
import { listOrderNumbers } from "@/lib/orders/contexts";
import { isShared } from "@/lib/safety/privacy";
import type { ConversationView, LastMessage } from "./types";
import type { ConversationInput } from "./validation";

const viewers = alias(users, "viewers");
const participantEntries = alias(inboxEntries, "participant_entries");

/** One conversation as `viewer` sees it, or null when it is not theirs. */
export async function getConversation(
  viewer: Viewer,
  { conversationId }: ConversationInput,
): Promise<ConversationView | null> {
  const [row] = await selectConversations(db).where(
    and(eq(inboxEntries.userId, viewer.id), eq(inboxEntries.conversationId, conversationId)),
  );
  return row ? ((await conversationViews([row]))[0] ?? null) : null;
}

/** `viewer`'s conversation with a person, or null when there is none with a message in it. */
export async function findConversationId(viewer: Viewer, participantId: string): Promise<string | null> {
  const [userLo, userHi] = [viewer.id, participantId].sort();
  const [row] = await db
    .select({ id: conversations.id, lastSeq: conversations.lastSeq })
    .from(conversations)
    .where(and(eq(conversations.userLo, userLo ?? ""), eq(conversations.userHi, userHi ?? "")));
  return row && row.lastSeq > 0 ? row.id : null;
}

/**
 * Inbox entries with all that {@link conversationViews} needs; the caller adds whose and which. Little is joined, for
 * Postgres weighs every order of all tables in a join anew at every request, which took longer than reading a page.
 */
export function selectConversations(executor: Db | Transaction) {
  return executor
    .select({
      entry: getTableColumns(inboxEntries),
      labelIds: labelIdsOf(),
      draft: getTableColumns(drafts),
      rev: sql<number>`(select ${conversations.rev} from ${conversations} where ${isOfEntry(conversations.id)})`,
      updatedAt: updatedAt(),
      participant: { id: users.id, name: users.name, username: users.username, image: users.image },
      participantLastReadSeq: participantLastReadSeq(),
      lastMessage: {
        id: messages.id,
        seq: messages.seq,
        rev: messages.rev,
        senderId: messages.senderId,
        body: messages.body,
        attachmentCount: messages.attachmentCount,
        step: messages.step,
        cardId: messages.cardId,
        move: messages.move,
        cardVersion: messages.cardVersion,
        orderId: messages.orderId,
        createdAt: messages.createdAt,
        deletedAt: messages.deletedAt,
      },
    })
    .from(inboxEntries)
    .innerJoin(users, eq(users.id, inboxEntries.participantId))
    .leftJoin(drafts, and(eq(drafts.userId, inboxEntries.userId), isOfEntry(drafts.conversationId)))
    .leftJoin(messages, and(isOfEntry(messages.conversationId), eq(messages.seq, inboxEntries.lastSeq)));
}

/** Before the first message, when it was opened: a look that is saved everywhere else. */
function updatedAt() {
  return sql`coalesce(${inboxEntries.lastActivityAt}, (select ${conversations.createdAt} from ${conversations}
    where ${isOfEntry(conversations.id)}))`.mapWith(conversations.createdAt);
}

/** Null where the two do not tell each other what they have read. */
function participantLastReadSeq() {
  return sql<number | null>`(select ${participantEntries.lastReadSeq}
    from ${inboxEntries} ${participantEntries}, ${users} ${viewers}
    where ${participantEntries.userId} = ${users.id} and ${isOfEntry(participantEntries.conversationId)}
      and ${viewers.id} = ${inboxEntries.userId} and ${isShared("receipts", viewers, users)})`;
}

/** A look at an index for each row, which costs less than a second query where hardly any has one. */
function labelIdsOf() {
  return sql<string[]>`array(select ${entryLabels.labelId} from ${entryLabels}
    where ${entryLabels.userId} = ${inboxEntries.userId} and ${isOfEntry(entryLabels.conversationId)} order by 1)`;
}

function isOfEntry(conversationId: AnyPgColumn) {
  return eq(conversationId, inboxEntries.conversationId);
}

/** What belongs to the newest message and stands elsewhere. */
interface Last {
  files: readonly AttachmentView[];
  /** Of the order that it is a step of. */
  number: number | null;
  card: LastCard | null;
}

type ConversationRow = Awaited<ReturnType<typeof selectConversations>>[number];

/** Rows as their person may see them. */
export async function conversationViews(rows: readonly ConversationRow[]): Promise<ConversationView[]> {
  const withFiles = rows.flatMap(({ lastMessage }) => (lastMessage?.attachmentCount ? lastMessage.id : []));
  const [files, numbers, cards, written] = await Promise.all([
    listOfMessages(withFiles),
    listOrderNumbers(rows.flatMap(({ lastMessage }) => (lastMessage?.step && lastMessage.orderId) || [])),
    listLastCards(rows.flatMap(({ lastMessage }) => (lastMessage?.move ? lastMessage : []))),
    draftViews(rows.flatMap(({ draft }) => draft ?? [])),
  ]);
  return rows.map((row) =>
    conversationView(
      row,
      {
        files: files.get(row.lastMessage?.id ?? "") ?? [],
        number: numbers.get(row.lastMessage?.orderId ?? "") ?? null,
        card: cards.get(row.lastMessage?.id ?? "") ?? null,
      },
      written.get(row.entry.conversationId) ?? null,
    ),
  );
}

function conversationView(
  { entry, labelIds, rev, updatedAt, participant, participantLastReadSeq, lastMessage }: ConversationRow,
  last: Last,
  draft: DraftView | null,
): ConversationView {
  return {
    id: entry.conversationId,
    participant,
    lastMessage: lastMessage && lastMessageView(lastMessage, last),
    lastSeq: entry.lastSeq,
    rev,
    lastReadSeq: entry.lastReadSeq,
    participantLastReadSeq,
    unreadCount: unreadCountOf(entry),
    draft,
    ...marksOf(entry),
    labelIds,
    updatedAt: updatedAt.toISOString(),
  };
}

function marksOf(entry: ConversationRow["entry"]) {
  return {
    entryVersion: entry.version,
    starredAt: entry.starredAt?.toISOString() ?? null,
    archivedAt: entry.archivedAt?.toISOString() ?? null,
    mutedAt: entry.mutedAt?.toISOString() ?? null,
    snoozedAt: entry.snoozedAt?.toISOString() ?? null,
    snoozedUntil: entry.snoozedUntil?.toISOString() ?? null,
    markedUnreadAt: entry.markedUnreadAt?.toISOString() ?? null,
    turn: entry.turn,
    contexts: CONTEXT_KINDS.filter((kind) => entry[`${kind}At`] !== null),
    note: entry.note,
  };
}

function lastMessageView(
  { seq, rev, senderId, body, step, createdAt, deletedAt }: NonNullable<ConversationRow["lastMessage"]>,
  { files, number, card }: Last,
): LastMessage {
  return {
    ...{ seq, rev, senderId, preview: previewOf(body), files: summaryOf(files) },
    step: step && number ? { step, number } : null,
    card,
    createdAt: createdAt.toISOString(),
    deletedAt: deletedAt?.toISOString() ?? null,
  };
}
