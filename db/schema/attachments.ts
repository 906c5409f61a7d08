import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { users } from "./auth";
import { conversations } from "./conversations";
import { messages } from "./messages";

export const ATTACHMENT_STATUSES = ["pending", "held", "ready", "rejected"] as const;
export const ATTACHMENT_KINDS = ["image", "video", "audio", "pdf", "file"] as const;

/** A file from the moment its upload is agreed on; its uploader's alone until a message or an application claims it. */
export const attachments = pgTable(
  "attachments",
  {
    /** Made by the uploader's browser, and the storage's `customId`: an upload begun again goes on. */
    id: uuid().primaryKey(),
    uploaderId: uuid()
      .notNull()
      .references(() => users.id),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    messageId: uuid().references(() => messages.id),
    /** Where it belongs to no message, but to what one of the two has sent the other for a job. */
    applicationId: uuid().references(() => applications.id),
    /** A copy of the message's, by which the files of a conversation are listed. */
    messageSeq: integer(),
    /** 0, 1, 2 … in its message or application. */
    position: integer(),
    name: text().notNull(),
    /** Bytes of what is served, and of what the upload was agreed on for. */
    size: integer().notNull(),
    claimedSize: integer().notNull(),
    /** What the browser said it was; never served. */
    claimedType: text().notNull(),
    /** `held` until a scanner has spoken; only a `ready` one can be sent. */
    status: text({ enum: ATTACHMENT_STATUSES }).notNull().default("pending"),
    /** Told from the bytes, like everything below. */
    kind: text({ enum: ATTACHMENT_KINDS }).notNull().default("file"),
    mime: text().notNull().default("application/octet-stream"),
    width: integer(),
    height: integer(),
    placeholder: text(),
    /** Names in the storage: of the file, of its small pictures. */
    key: text().unique(),
    thumbKey: text(),
    previewKey: text(),
    /** When the upload was agreed on last. */
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
    uploadedAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
  },
  (table) => [
    unique("attachments_place").on(table.messageId, table.position),
    unique("attachments_place_in_application").on(table.applicationId, table.position),
    index("attachments_of_conversation")
      .on(table.conversationId, table.messageSeq.desc(), table.position)
      .where(sql`${table.messageId} is not null`),
    index("attachments_unclaimed")
      .on(table.createdAt)
      .where(sql`${table.messageId} is null and ${table.applicationId} is null`),
    check("attachments_size", sql`${table.size} > 0`),
    check("attachments_stored", sql`(${table.status} in ('held', 'ready')) = (${table.key} is not null)`),
    check(
      "attachments_claimed",
      sql`num_nonnulls(${table.messageId}, ${table.applicationId}) = num_nonnulls(${table.position})
        and (${table.messageId} is null) = (${table.messageSeq} is null)
        and (${table.position} is null or ${table.status} = 'ready')`,
    ),
  ],
);

/** What lies in the storage and belongs to nothing any more: written with the change that let go of it. */
export const discardedObjects = pgTable("discarded_objects", {
  key: text().primaryKey(),
  /** Not to be deleted before. */
  dueAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
});
