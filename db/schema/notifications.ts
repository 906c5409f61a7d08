import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { users } from "./auth";
import { conversations } from "./conversations";

/** What one can be told of: what people say, and what happens to work (orders, cards, reviews, applications). */
export const TOPICS = ["messages", "orders"] as const;

/** How one can be told. */
export const CHANNELS = ["in_app", "email", "push", "sound"] as const;

/** The languages that mails and pushes are written in. */
export const NOTIFICATION_LANGUAGES = ["ar", "fr", "en"] as const;

const switchedOff = () => timestamp({ withTimezone: true, mode: "date" });

/** How a person wants to be told; whoever has no row has everything on, and no quiet hours. */
export const notificationSettings = pgTable(
  "notification_settings",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id),
    /** The master switch "New messages", and its channels: since when each is off; null while it is on. */
    messagesOffAt: switchedOff(),
    messagesInAppOffAt: switchedOff(),
    messagesEmailOffAt: switchedOff(),
    messagesPushOffAt: switchedOff(),
    messagesSoundOffAt: switchedOff(),
    /** The master switch "Order updates", and its channels. */
    ordersOffAt: switchedOff(),
    ordersInAppOffAt: switchedOff(),
    ordersEmailOffAt: switchedOff(),
    ordersPushOffAt: switchedOff(),
    ordersSoundOffAt: switchedOff(),
    /** Minutes since midnight in `quietTimeZone`, from when and until when nothing leaves; over midnight where it ends earlier. */
    quietFrom: smallint(),
    quietUntil: smallint(),
    /** An IANA name; never an offset. */
    quietTimeZone: text(),
    /** Since when a push says only that there is something; null while it tells what. */
    contentHiddenAt: switchedOff(),
    /** Null: the language of the pages. */
    language: text({ enum: NOTIFICATION_LANGUAGES }),
    /** Grows with every change; of two versions the higher one is right. */
    version: integer().notNull().default(0),
  },
  ({ quietFrom, quietUntil, quietTimeZone }) => [
    check("notification_settings_quiet_hours", sql`num_nulls(${quietFrom}, ${quietUntil}, ${quietTimeZone}) in (0, 3)`),
    check("notification_settings_quiet_from", sql`${quietFrom} between 0 and 1439 and ${quietFrom} <> ${quietUntil}`),
    check("notification_settings_quiet_until", sql`${quietUntil} between 0 and 1439`),
  ],
);

/**
 * What the notification centre lists for a person: one row per step of an order, move of a card or change of an application
 * that somebody else made. What it says is read from there, so that it never says more than they may see.
 */
export const notifications = pgTable(
  "notifications",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** The message that is the step or the move; it is read once the conversation was read up to it. */
    conversationId: uuid().references(() => conversations.id),
    messageSeq: integer(),
    /** The application that was sent or moved, and its `rev` then. */
    applicationId: uuid().references(() => applications.id),
    applicationRev: integer(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
    /** When it was read in the centre itself. */
    readAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
  },
  (table) => [
    unique("notifications_of_message").on(table.userId, table.conversationId, table.messageSeq),
    unique("notifications_of_application").on(table.userId, table.applicationId, table.applicationRev),
    index("notifications_newest").on(table.userId, table.createdAt.desc(), table.id.desc()),
    index("notifications_unread")
      .on(table.userId, table.createdAt.desc(), table.id.desc())
      .where(sql`${table.readAt} is null`),
    check(
      "notifications_one_source",
      sql`num_nonnulls(${table.conversationId}, ${table.applicationId}) = 1
        and num_nonnulls(${table.conversationId}) = num_nonnulls(${table.messageSeq})
        and num_nonnulls(${table.applicationId}) = num_nonnulls(${table.applicationRev})`,
    ),
  ],
);

/** Browsers that a person has allowed to be told by push. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** At a known push service; a browser has one, whoever is signed in. */
    endpoint: text().notNull(),
    /** The browser's public key and its secret (base64url), by which what is sent is read by it alone. */
    p256dh: text().notNull(),
    auth: text().notNull(),
    /** Told to its owner: "Chrome on Android". */
    device: text().notNull(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
    /** When the push service took something for it last. */
    usedAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    /** The id of that push: whoever sends it again after a failure elsewhere passes this browser by. */
    lastPush: text(),
  },
  (table) => [
    uniqueIndex("push_subscriptions_endpoint").on(table.endpoint),
    index("push_subscriptions_of_user").on(table.userId),
  ],
);
