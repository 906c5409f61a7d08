import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** What a person came to the market for; it decides which pages they see, never what they may read. */
export const USER_KINDS = ["freelancer", "client", "company", "moderator"] as const;

export const SEND_KEYS = ["enter", "mod-enter"] as const;

export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey(),
    /** Lower case; shown to nobody but its owner. */
    email: text().notNull().unique(),
    /** Lower case; the public name in URLs. */
    username: text().notNull().unique(),
    name: text().notNull(),
    image: text(),
    kind: text({ enum: USER_KINDS }).notNull(),
    /** Argon2id in PHC form; null for those who only sign in with Google. */
    passwordHash: text(),
    /** Google's own, never changing name for the person (`sub`); null until they connect. */
    googleId: text().unique(),
    /** Every cookie carries the number it was made under; raising it refuses all older cookies. */
    sessionVersion: integer().notNull().default(0),
    /** What sends a message; the other one, and Shift with Enter, begin a line. */
    sendKey: text({ enum: SEND_KEYS }).notNull().default("enter"),
    /** Since when single letters do nothing in the inbox; null while each is a shortcut. */
    letterKeysOffAt: timestamp({ withTimezone: true, mode: "date" }),
    /** Since when others are not told when this person is here; null while they are. */
    presenceHiddenAt: timestamp({ withTimezone: true, mode: "date" }),
    /** Since when others are not told what this person has read; null while they are. */
    receiptsHiddenAt: timestamp({ withTimezone: true, mode: "date" }),
    createdAt: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (table) => [
    check("users_email_lower", sql`${table.email} = lower(${table.email})`),
    check("users_username_form", sql`${table.username} ~ '^[a-z0-9][a-z0-9_-]{1,29}$'`),
  ],
);
