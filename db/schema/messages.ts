import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { conversations } from "./conversations";
import { gigs, jobs } from "./marketplace";

export const messages = pgTable(
  "messages",
  {
    id: uuid().primaryKey(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    /** 1, 2, 3 … without a gap inside its conversation: the order, the page cursor and the read position. */
    seq: integer().notNull(),
    /** The conversation's `rev` at this row's latest change. */
    rev: integer().notNull(),
    senderId: uuid()
      .notNull()
      .references(() => users.id),
    /** Made by the sender's browser; every retry of a send carries the same one. */
    clientId: uuid().notNull(),
    /** SHA-256 (base64url) of what was sent first, so that a reused client id with other content is told apart. */
    fingerprint: text().notNull(),
    /** Empty once unsent. */
    body: text().notNull(),
    /** How many files it has, so that a message without any costs no look at their table; 0 once unsent. */
    attachmentCount: integer().notNull().default(0),
    /** What the message was written from, where it was written from something. */
    gigId: uuid().references(() => gigs.id),
    jobId: uuid().references(() => jobs.id),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull(),
    editedAt: timestamp({ withTimezone: true, mode: "date" }),
    /** Set when unsent; the row stays as a tombstone with its `seq`. */
    deletedAt: timestamp({ withTimezone: true, mode: "date" }),
  },
  (table) => [
    unique("messages_seq").on(table.conversationId, table.seq),
    unique("messages_client").on(table.senderId, table.clientId),
    index("messages_rev").on(table.conversationId, table.rev),
    check("messages_one_context", sql`${table.gigId} is null or ${table.jobId} is null`),
    check(
      "messages_tombstone",
      sql`(${table.deletedAt} is not null) = (${table.body} = '' and ${table.attachmentCount} = 0)`,
    ),
  ],
);
