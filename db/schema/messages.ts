import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./auth";
import { CARD_MOVES, cards, cardVersions } from "./cards";
import { contextColumns } from "./contexts";
import { conversations } from "./conversations";
import { ORDER_STEPS } from "./orders";

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
    /** Empty once unsent, and in steps and moves that need no words. */
    body: text().notNull(),
    /** How many files it has, so that a message without any costs no look at their table; 0 once unsent. */
    attachmentCount: integer().notNull().default(0),
    /** How many people have reacted, for the same reason; 0 once unsent. */
    reactionCount: integer().notNull().default(0),
    /** The earlier message of this conversation that it answers. */
    replyToSeq: integer(),
    /** What it was written from, where it was written from something. */
    ...contextColumns(),
    /** The message from which on both have talked from that, itself where it is the first: there its card is shown. */
    contextSeq: integer(),
    /** What its sender did to that order, where it is no mere message; then it is never changed, and may have no text. */
    step: text({ enum: ORDER_STEPS }),
    /** What its sender did to that card, and to which version of it; then it is never changed either, and may have no text. */
    cardId: uuid().references(() => cards.id),
    move: text({ enum: CARD_MOVES }),
    cardVersion: integer(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull(),
    editedAt: timestamp({ withTimezone: true, mode: "date" }),
    /** Set when unsent; the row stays as a tombstone with its `seq`. */
    deletedAt: timestamp({ withTimezone: true, mode: "date" }),
  },
  (table) => [
    unique("messages_seq").on(table.conversationId, table.seq),
    unique("messages_client").on(table.senderId, table.clientId),
    index("messages_rev").on(table.conversationId, table.rev),
    // The lanes of a conversation, for each kind its own.
    index("messages_of_gig").on(table.conversationId, table.gigId, table.seq).where(sql`${table.gigId} is not null`),
    index("messages_of_job").on(table.conversationId, table.jobId, table.seq).where(sql`${table.jobId} is not null`),
    index("messages_of_application")
      .on(table.conversationId, table.applicationId, table.seq)
      .where(sql`${table.applicationId} is not null`),
    index("messages_of_order")
      .on(table.conversationId, table.orderId, table.seq)
      .where(sql`${table.orderId} is not null`),
    index("messages_steps").on(table.orderId, table.seq).where(sql`${table.step} is not null`),
    index("messages_moves").on(table.cardId, table.seq).where(sql`${table.cardId} is not null`),
    foreignKey({
      name: "messages_reply",
      columns: [table.conversationId, table.replyToSeq],
      foreignColumns: [table.conversationId, table.seq],
    }),
    check("messages_reply_back", sql`${table.replyToSeq} < ${table.seq}`),
    check(
      "messages_one_context",
      sql`num_nonnulls(${table.gigId}, ${table.jobId}, ${table.applicationId}, ${table.orderId})
        = num_nonnulls(${table.contextSeq})`,
    ),
    check("messages_context_back", sql`${table.contextSeq} <= ${table.seq}`),
    check("messages_tier", sql`${table.gigTier} is null or ${table.gigId} is not null`),
    check(
      "messages_tombstone",
      sql`(${table.deletedAt} is not null) = (${table.body} = '' and ${table.attachmentCount} = 0 and ${table.step} is null
        and ${table.move} is null)`,
    ),
    check("messages_step", sql`${table.step} is null or ${table.orderId} is not null`),
    foreignKey({
      name: "messages_card_version",
      columns: [table.cardId, table.cardVersion],
      foreignColumns: [cardVersions.cardId, cardVersions.version],
    }),
    check("messages_move", sql`num_nonnulls(${table.cardId}, ${table.move}) <> 1`),
    check(
      "messages_move_fixed",
      sql`${table.move} is null or (${table.editedAt} is null and ${table.deletedAt} is null)`,
    ),
    check("messages_tombstone_reactions", sql`${table.deletedAt} is null or ${table.reactionCount} = 0`),
  ],
);

/** What a message said before it was edited; gone once it is unsent. */
export const messageVersions = pgTable(
  "message_versions",
  {
    messageId: uuid()
      .notNull()
      .references(() => messages.id),
    /** 1 for what was sent, then 2, 3 … in the order in which they were written. */
    version: integer().notNull(),
    body: text().notNull(),
    /** When it was written; it stood until the next version was. */
    writtenAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.version] })],
);

/** Each person's one emoji under a message. */
export const reactions = pgTable(
  "reactions",
  {
    messageId: uuid()
      .notNull()
      .references(() => messages.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    emoji: text().notNull(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.userId] })],
);

export const REPLY_LANGUAGES = ["ar", "fr", "en"] as const;

/** Texts that one person keeps for answers that they give often. */
export const savedReplies = pgTable(
  "saved_replies",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** What it is found by after "/". */
    name: text().notNull(),
    language: text({ enum: REPLY_LANGUAGES }).notNull(),
    /** With `{name}` and `{gig}` where the other person's name and the gig's title go. */
    body: text().notNull(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
  },
  (table) => [unique("saved_replies_name").on(table.userId, table.language, table.name)],
);
