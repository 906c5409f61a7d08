import { sql } from "drizzle-orm";
import { check, integer, pgTable, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { contextColumns } from "./contexts";

/** What both people share: one row per pair of people, ever (DESIGN.md §3). */
export const conversations = pgTable(
  "conversations",
  {
    id: uuid().primaryKey(),
    initiatorId: uuid()
      .notNull()
      .references(() => users.id),
    recipientId: uuid()
      .notNull()
      .references(() => users.id),
    userLo: uuid().notNull().generatedAlwaysAs(sql`least(initiator_id, recipient_id)`),
    userHi: uuid().notNull().generatedAlwaysAs(sql`greatest(initiator_id, recipient_id)`),
    /** The number of the newest message; 0 before the first. Changes only under this row's lock. */
    lastSeq: integer().notNull().default(0),
    /** Grows by one with every change of any message; the catch-up cursor. Changes only under this row's lock. */
    rev: integer().notNull().default(0),
    /** What is talked from now, copied from the message that opened it: the next one is written from the same. */
    ...contextColumns(),
    /** The message that opened it; null while nothing in particular is talked from. */
    contextSeq: integer(),
    createdAt: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (table) => [
    unique("conversations_pair").on(table.userLo, table.userHi),
    check(
      "conversations_one_context",
      sql`num_nonnulls(${table.gigId}, ${table.jobId}, ${table.applicationId}, ${table.orderId})
        = num_nonnulls(${table.contextSeq})`,
    ),
    check("conversations_two_people", sql`${table.initiatorId} <> ${table.recipientId}`),
  ],
);
