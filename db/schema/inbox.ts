import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { conversations } from "./conversations";
import { messages } from "./messages";

/** What is one person's own about a conversation; two rows per conversation. */
export const inboxEntries = pgTable(
  "inbox_entries",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    /** The other of the two. */
    participantId: uuid()
      .notNull()
      .references(() => users.id),
    /** A copy of `conversations.last_seq`, written under the same lock, so that an index can hold what is unread. */
    lastSeq: integer().notNull().default(0),
    /** Everything up to this message was read; unread is `last_seq - last_read_seq`, computed and never stored. */
    lastReadSeq: integer().notNull().default(0),
    /** When the newest message came; null (and shown to nobody) before the first. Places the row in the list. */
    lastMessageAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    starredAt: timestamp({ withTimezone: true, mode: "date" }),
    archivedAt: timestamp({ withTimezone: true, mode: "date" }),
    mutedAt: timestamp({ withTimezone: true, mode: "date" }),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conversationId] }),
    index("inbox_entries_newest")
      .on(table.userId, table.lastMessageAt.desc(), table.conversationId.desc())
      .where(sql`${table.lastMessageAt} is not null`),
    index("inbox_entries_unread").on(table.userId).where(sql`${table.lastSeq} > ${table.lastReadSeq}`),
    check("inbox_entries_read", sql`${table.lastReadSeq} between 0 and ${table.lastSeq}`),
  ],
);

/** What one person has begun to write in a conversation, so that it follows them to another device. */
export const drafts = pgTable(
  "drafts",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    body: text().notNull().default(""),
    replyToSeq: integer(),
    /** Uploads that are finished and not sent, in the order in which they are shown. */
    attachmentIds: uuid().array().notNull().default([]),
    /** Grows with every change, so that of two versions the newer is told. */
    version: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conversationId] }),
    foreignKey({
      name: "drafts_reply",
      columns: [table.conversationId, table.replyToSeq],
      foreignColumns: [messages.conversationId, messages.seq],
    }),
  ],
);
