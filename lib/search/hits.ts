import "server-only";
import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { users } from "@/db/schema/auth";
import { cardVersions } from "@/db/schema/cards";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { searchEntries } from "@/db/schema/search";
import { attachmentView } from "@/lib/attachments/queries";
import { isProposed, saidIn } from "./proposals";
import { snippetOf } from "./snippet";
import type { FileHit, Hit, MessageHit, OrderHit, PersonHit } from "./types";

/** A hit, and the folded text that it was found by. */
interface Shown<One extends Hit> {
  folded: string;
  /** `terms`: the folded words that are marked. */
  hit(terms: readonly string[]): One;
}

export type Read<One extends Hit> = (
  tx: Transaction,
  viewerId: string,
  ids: readonly string[],
) => Promise<Shown<One>[]>;

const { id, conversationId, seq, ownerId, userLo, userHi, folded, fileCount, context, createdAt } = searchEntries;
const participant = { id: users.id, name: users.name, username: users.username, image: users.image };

export const readPeople: Read<PersonHit> = async (tx, viewerId, ids) => {
  const rows = await tx
    .select({ id, folded, conversationId, participant })
    .from(searchEntries)
    .innerJoin(users, eq(users.id, ownerId))
    .where(isRead(viewerId, ids));
  return inOrder(ids, rows, (row) => ({
    folded: row.folded,
    hit: () => ({ conversationId: row.conversationId ?? "", participant: row.participant }),
  }));
};

export const readMessages: Read<MessageHit> = async (tx, viewerId, ids) => {
  const rows = await tx
    .select({ ...written(), fileCount, context, body: messages.body, content: cardVersions.content })
    .from(searchEntries)
    .innerJoin(messages, eq(messages.id, id))
    .leftJoin(cardVersions, isProposed)
    .innerJoin(users, eq(users.id, otherOf(viewerId)))
    .where(isRead(viewerId, ids));
  return inOrder(ids, rows, ({ folded, body, content, createdAt, conversationId, seq, ...row }) => ({
    folded,
    hit: (terms) => ({
      ...{ ...row, conversationId: conversationId ?? "", seq: seq ?? 0 },
      ...{ snippet: snippetOf(saidIn(body, content), terms), createdAt: createdAt.toISOString() },
    }),
  }));
};

export const readFiles: Read<FileHit> = async (tx, viewerId, ids) => {
  const rows = await tx
    .select({ ...written(), attachment: attachments })
    .from(searchEntries)
    .innerJoin(attachments, and(eq(attachments.id, id), isNotNull(attachments.messageId)))
    .innerJoin(users, eq(users.id, otherOf(viewerId)))
    .where(isRead(viewerId, ids));
  return inOrder(ids, rows, ({ folded, attachment, createdAt, conversationId, seq, ...row }) => ({
    folded,
    hit: () => ({
      ...{ ...row, conversationId: conversationId ?? "", seq: seq ?? 0 },
      ...{ attachment: attachmentView(attachment), createdAt: createdAt.toISOString() },
    }),
  }));
};

export const readOrders: Read<OrderHit> = async (tx, viewerId, ids) => {
  const { number, title, status, priceCentimes } = orders;
  const isBetween = and(eq(conversations.userLo, userLo), eq(conversations.userHi, userHi));
  const rows = await tx
    .select({ id, folded, number, title, status, priceCentimes, participant, talkId: conversations.id })
    .from(searchEntries)
    .innerJoin(orders, eq(orders.id, id))
    .innerJoin(users, eq(users.id, otherOf(viewerId)))
    .leftJoin(conversations, and(isBetween, sql`${conversations.lastSeq} > 0`))
    .where(isRead(viewerId, ids));
  return inOrder(ids, rows, ({ folded, talkId, ...row }) => ({
    folded,
    hit: () => ({ ...row, conversationId: talkId }),
  }));
};

function written() {
  return { id, folded, conversationId, seq, senderId: ownerId, createdAt, participant };
}

/** Asked once more where texts are read: these entries, and only what is the viewer's. */
function isRead(viewerId: string, ids: readonly string[]) {
  return and(inArray(id, [...ids]), or(eq(userLo, viewerId), eq(userHi, viewerId)));
}

function otherOf(viewerId: string) {
  return sql`case when ${userLo} = ${viewerId}::uuid then ${userHi} else ${userLo} end`;
}

function inOrder<Row extends { id: string }, One extends Hit>(
  ids: readonly string[],
  rows: readonly Row[],
  show: (row: Row) => Shown<One>,
): Shown<One>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((one) => {
    const row = byId.get(one);
    return row ? show(row) : [];
  });
}
