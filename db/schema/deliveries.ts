import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { users } from "./auth";
import { conversations } from "./conversations";

/** How the absent are told. */
export const DISPATCH_CHANNELS = ["push", "email"] as const;

/**
 * How a dispatch stands: `begun` while it is not known whether it went out, `failed` until it is tried again, `dead` when
 * nobody tries it any more, `dropped` when nothing of it was to be told by the time it was tried again.
 */
const DISPATCH_STATUSES = ["begun", "done", "failed", "dead", "dropped"] as const;

/** One push or one mail, whatever it tells of; its id names it to whoever gets it, the same at every attempt. */
export const dispatches = pgTable(
  "dispatches",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    channel: text({ enum: DISPATCH_CHANNELS }).notNull(),
    /** What a push is about, of which a later one takes the place; a mail is about everything. */
    conversationId: uuid().references(() => conversations.id),
    applicationId: uuid().references(() => applications.id),
    status: text({ enum: DISPATCH_STATUSES }).notNull().default("begun"),
    /** How often it was begun; a moderator who has it tried again starts anew. */
    attempts: integer().notNull().default(1),
    /** How many of them ended without a word, as when the process is killed. */
    unknownEnds: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
    /** When the last attempt was begun, and when it ended. */
    begunAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
    endedAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    /** When it is tried again. */
    retryAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    /** Why the last attempt failed. */
    reason: text(),
  },
  (table) => [
    // What is under way is ended before the next is begun: at most one mail for a person, one push for what it is about.
    uniqueIndex("dispatches_one_open")
      .on(table.userId, table.channel, sql`coalesce(${table.conversationId}, ${table.applicationId}, ${table.userId})`)
      .where(sql`${table.status} in ('begun', 'failed')`),
    index("dispatches_of_user").on(table.userId, table.channel, table.createdAt.desc()),
    index("dispatches_dead").on(table.endedAt.desc(), table.id).where(sql`${table.status} = 'dead'`),
    check("dispatches_ended", sql`(${table.status} = 'begun') = (${table.endedAt} is null)`),
    check("dispatches_retry", sql`(${table.status} = 'failed') = (${table.retryAt} is not null)`),
    check("dispatches_reason", sql`${table.status} not in ('failed', 'dead') or ${table.reason} is not null`),
    check(
      "dispatches_about",
      sql`num_nonnulls(${table.conversationId}, ${table.applicationId}) = case ${table.channel} when 'push' then 1 else 0 end`,
    ),
  ],
);

/** What a person is told of by which channel, once ever; a row without a dispatch waits for the next mail. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    channel: text({ enum: DISPATCH_CHANNELS }).notNull(),
    conversationId: uuid().references(() => conversations.id),
    messageSeq: integer(),
    applicationId: uuid().references(() => applications.id),
    applicationRev: integer(),
    dispatchId: uuid().references(() => dispatches.id),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    unique("deliveries_of_message").on(table.userId, table.conversationId, table.channel, table.messageSeq),
    unique("deliveries_of_application").on(table.userId, table.applicationId, table.channel, table.applicationRev),
    index("deliveries_of_dispatch").on(table.dispatchId),
    index("deliveries_waiting").on(table.userId).where(sql`${table.dispatchId} is null`),
    check(
      "deliveries_one_source",
      sql`num_nonnulls(${table.conversationId}, ${table.applicationId}) = 1
        and num_nonnulls(${table.conversationId}) = num_nonnulls(${table.messageSeq})
        and num_nonnulls(${table.applicationId}) = num_nonnulls(${table.applicationRev})`,
    ),
    check("deliveries_push_sent", sql`${table.channel} = 'email' or ${table.dispatchId} is not null`),
  ],
);
