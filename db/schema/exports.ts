import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { conversations } from "./conversations";

export const EXPORT_STATUSES = ["queued", "running", "ready", "failed"] as const;
/** In which a pack says what it says itself. */
export const EXPORT_LANGUAGES = ["ar", "fr", "en"] as const;
export const LANE_KINDS = ["gig", "job", "application", "order"] as const;

/** Packs of evidence that people have asked for: a conversation as it was, for one of its two people alone. */
export const conversationExports = pgTable(
  "conversation_exports",
  {
    id: uuid().primaryKey(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    /** Made by the owner's browser, so that a request that is repeated is one pack. */
    clientId: uuid().notNull(),
    /** One lane of the conversation; all of it where both are null. */
    laneKind: text({ enum: LANE_KINDS }),
    laneId: uuid(),
    /** The first and the last day, where it has any, in `timeZone`. */
    fromDay: date({ mode: "string" }),
    toDay: date({ mode: "string" }),
    /** Where days begin, and what its times are told in beside UTC; a name, for offsets change. */
    timeZone: text().notNull(),
    language: text({ enum: EXPORT_LANGUAGES }).notNull().default("en"),
    status: text({ enum: EXPORT_STATUSES }).notNull().default("queued"),
    /** Messages that are in it already, and that were to be when it was begun. */
    done: integer().notNull().default(0),
    total: integer().notNull(),
    /** How often it was taken up: tells its worker from those that had it before. */
    attempts: integer().notNull().default(0),
    /** How often that came to nothing; too often, and it is given up. */
    failures: integer().notNull().default(0),
    /** Not to be taken up before: the end of a worker's lease, or of a pause after a failure. */
    dueAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
    /** The conversation's `rev` before the first message was read: what it holds is as old as that, or newer. */
    rev: integer(),
    /** The newest message that there was then. */
    lastSeq: integer(),
    /** The objects in the storage that it consists of, in order. */
    keys: text().array().notNull().default(sql`'{}'`),
    /** Bytes. */
    size: bigint({ mode: "number" }),
    /** Of the whole file, in hexadecimal digits. */
    sha256: text(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true, mode: "date", precision: 3 })
      .notNull()
      .default(sql`now() + interval '7 days'`),
  },
  (table) => [
    unique("exports_client").on(table.ownerId, table.clientId),
    index("exports_of_owner").on(table.ownerId, table.conversationId, table.createdAt.desc()),
    index("exports_of_conversation").on(table.conversationId),
    index("exports_due").on(table.dueAt).where(sql`${table.status} in ('queued', 'running')`),
    index("exports_expired").on(table.expiresAt),
    check("exports_lane", sql`(${table.laneKind} is null) = (${table.laneId} is null)`),
    check("exports_days", sql`${table.fromDay} <= ${table.toDay}`),
    check(
      "exports_ready",
      sql`(${table.status} = 'ready') = (${table.size} is not null and ${table.sha256} is not null)
        and (${table.status} <> 'ready' or cardinality(${table.keys}) > 0 and ${table.rev} is not null)`,
    ),
    check("exports_unfinished", sql`${table.status} in ('running', 'ready') or cardinality(${table.keys}) = 0`),
  ],
);
