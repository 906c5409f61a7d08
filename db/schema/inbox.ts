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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./auth";
import { conversations } from "./conversations";
import { messages } from "./messages";

/** Where a conversation lies: in view, put away, or put off until a time or an answer. */
export const FOLDERS = ["inbox", "archived", "snoozed"] as const;

/** Who is to answer, as one of the two sees it. */
export const TURNS = ["yours", "theirs"] as const;

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
    /** When the newest message came; null (and shown to nobody) before the first. */
    lastMessageAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    /** When it came back from a snooze last. */
    wokenAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    /** Places the row in the list. */
    lastActivityAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).generatedAlwaysAs(
      sql`case when last_message_at is not null then greatest(last_message_at, woken_at) end`,
    ),
    /** Grows with every change of what is below; of two versions the higher one is right. */
    version: integer().notNull().default(0),
    starredAt: timestamp({ withTimezone: true, mode: "date" }),
    archivedAt: timestamp({ withTimezone: true, mode: "date" }),
    mutedAt: timestamp({ withTimezone: true, mode: "date" }),
    /** Since when it is put off, and until when; without the latter until the other person writes. */
    snoozedAt: timestamp({ withTimezone: true, mode: "date" }),
    snoozedUntil: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    folder: text({ enum: FOLDERS })
      .notNull()
      .generatedAlwaysAs(
        sql`case when archived_at is not null then 'archived' when snoozed_at is not null then 'snoozed' else 'inbox' end`,
      ),
    /** Since when it counts as unread by hand, whatever was read; reading it again takes that back. */
    markedUnreadAt: timestamp({ withTimezone: true, mode: "date" }),
    /** Null while nobody has said anything that wants an answer. */
    turn: text({ enum: TURNS }),
    /** The message that decided it, 0 before any; null when it was set by hand, which holds until the next such message. */
    turnSeq: integer().default(0),
    /** When it was last written from a gig, a job or an order. */
    gigAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    jobAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    orderAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    /** What this person keeps in mind about the other; shown to nobody else. */
    note: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conversationId] }),
    // One index for each list, in its order, so that a page costs the same however much lies elsewhere.
    index("inbox_entries_folder")
      .on(table.userId, table.folder, ...newestFirst(table))
      .where(sql`${table.lastActivityAt} is not null`),
    index("inbox_entries_unread")
      .on(table.userId, ...newestFirst(table))
      .where(
        sql`${table.folder} = 'inbox' and (${table.lastSeq} > ${table.lastReadSeq} or ${table.markedUnreadAt} is not null)`,
      ),
    index("inbox_entries_turn")
      .on(table.userId, table.turn, ...newestFirst(table))
      .where(sql`${table.folder} = 'inbox' and ${table.turn} is not null`),
    index("inbox_entries_starred")
      .on(table.userId, ...newestFirst(table))
      .where(sql`${table.starredAt} is not null`),
    index("inbox_entries_gigs")
      .on(table.userId, ...newestFirst(table))
      .where(sql`${table.folder} = 'inbox' and ${table.gigAt} is not null`),
    index("inbox_entries_jobs")
      .on(table.userId, ...newestFirst(table))
      .where(sql`${table.folder} = 'inbox' and ${table.jobAt} is not null`),
    index("inbox_entries_orders")
      .on(table.userId, ...newestFirst(table))
      .where(sql`${table.folder} = 'inbox' and ${table.orderAt} is not null`),
    index("inbox_entries_due").on(table.snoozedUntil).where(sql`${table.snoozedUntil} is not null`),
    check("inbox_entries_one_folder", sql`${table.archivedAt} is null or ${table.snoozedAt} is null`),
    check("inbox_entries_snoozed", sql`${table.snoozedUntil} is null or ${table.snoozedAt} is not null`),
    check("inbox_entries_read", sql`${table.lastReadSeq} between 0 and ${table.lastSeq}`),
  ],
);

export const LABEL_COLOURS = ["blue", "green", "terracotta", "saffron", "rose", "sand"] as const;

/** Names that one person sorts conversations by. */
export const labels = pgTable(
  "labels",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    colour: text({ enum: LABEL_COLOURS }).notNull(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex("labels_name").on(table.userId, sql`lower(${table.name})`)],
);

/** Which conversations carry a label. */
export const entryLabels = pgTable(
  "entry_labels",
  {
    userId: uuid().notNull(),
    conversationId: uuid().notNull(),
    labelId: uuid()
      .notNull()
      .references(() => labels.id, { onDelete: "cascade" }),
    /** A copy of the entry's, so that an index can hold a label's list in order. */
    lastActivityAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.conversationId, table.labelId] }),
    foreignKey({
      name: "entry_labels_entry",
      columns: [table.userId, table.conversationId],
      foreignColumns: [inboxEntries.userId, inboxEntries.conversationId],
    }),
    index("entry_labels_newest").on(table.labelId, ...newestFirst(table)),
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

function newestFirst<Time, Id>(table: { lastActivityAt: { desc: () => Time }; conversationId: { desc: () => Id } }) {
  return [table.lastActivityAt.desc(), table.conversationId.desc()] as const;
}
