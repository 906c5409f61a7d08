import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./auth";
import { contextColumns } from "./contexts";
import { conversations } from "./conversations";
import { orders } from "./orders";

export const CARD_KINDS = ["offer", "agreement", "change", "interview", "review"] as const;

/** How a card stands; `agreed` once both said yes, `revealed` once both may read what was written. */
export const CARD_STATUSES = ["open", "agreed", "declined", "withdrawn", "cancelled", "expired", "revealed"] as const;

/** What can happen to a card, each as a message of its conversation. */
export const CARD_MOVES = [
  ...(["proposed", "countered", "changed", "rescheduled"] as const),
  ...(["accepted", "confirmed", "chosen", "declined", "withdrawn", "cancelled"] as const),
  ...(["expired", "reminded", "reviewed", "revealed"] as const),
] as const;

/** What the proposer would deliver, and on which terms; times are ISO 8601 in UTC, money is in centimes. */
export interface OfferContent {
  kind: "offer";
  title: string;
  scope: string[];
  priceCentimes: number;
  deliveryDays: number;
  revisions: number;
  expiresAt: string | null;
  attachmentIds: string[];
}

/** What both hold to; null is what nothing was agreed on about. */
export interface AgreementContent {
  kind: "agreement";
  title: string;
  scope: string[];
  priceCentimes: number | null;
  /** A moment, and the IANA name of the zone that it was meant in. */
  date: { at: string; timeZone: string } | null;
  revisions: number | null;
}

/** What comes on top of an order. */
export interface ChangeContent {
  kind: "change";
  title: string;
  scope: string[];
  extraCentimes: number;
  extraDays: number;
}

export interface InterviewContent {
  kind: "interview";
  title: string;
  /** When it could begin, the earliest first. */
  slots: string[];
  minutes: number;
  /** The IANA name of the proposer's zone. */
  timeZone: string;
  /** An address, or a link. */
  place: string;
}

export type CardContent = OfferContent | AgreementContent | ChangeContent | InterviewContent;

/** What two people propose to each other and agree on; changes only under its conversation's lock. */
export const cards = pgTable(
  "cards",
  {
    id: uuid().primaryKey(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    kind: text({ enum: CARD_KINDS }).notNull(),
    /** Who began it: of an offer, whoever would deliver. */
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    /** Whose the newest version is: the other of the two is asked. */
    proposerId: uuid()
      .notNull()
      .references(() => users.id),
    status: text({ enum: CARD_STATUSES }).notNull().default("open"),
    /** The newest one; 0 for a review, which has none. */
    version: integer().notNull(),
    /** The newest one that both said yes to; never taken back. */
    agreedVersion: integer(),
    /** How many moves it has taken; of two views of it the higher one is right. */
    rev: integer().notNull().default(1),
    /** What it was proposed from; the order that a change or a review is of. */
    ...contextColumns(),
    /** The one order that an accepted offer has become. */
    madeOrderId: uuid()
      .unique("cards_made_order_once")
      .references(() => orders.id),
    /** From when on nobody can say yes any more. */
    expiresAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    /** Which of an interview's slots was chosen, from 0, and when that is. */
    slot: integer(),
    startsAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    /** When something happens to it by itself: it expires, is reminded of, or is revealed. */
    dueAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull(),
  },
  (table) => [
    index("cards_of_conversation").on(table.conversationId, table.createdAt.desc(), table.id),
    index("cards_of_order").on(table.orderId).where(sql`${table.orderId} is not null`),
    index("cards_due").on(table.dueAt).where(sql`${table.dueAt} is not null`),
    uniqueIndex("cards_one_review").on(table.orderId).where(sql`${table.kind} = 'review'`),
    check("cards_version", sql`(${table.kind} = 'review') = (${table.version} = 0) and ${table.version} >= 0`),
    check("cards_agreed", sql`${table.agreedVersion} between 1 and ${table.version}`),
    check("cards_agreed_is_agreed", sql`${table.status} <> 'agreed' or ${table.agreedVersion} is not null`),
    check(
      "cards_made_order",
      sql`(${table.madeOrderId} is not null) = (${table.kind} = 'offer' and ${table.status} = 'agreed')`,
    ),
    check("cards_of_an_order", sql`${table.kind} not in ('change', 'review') or ${table.orderId} is not null`),
    check(
      "cards_slot",
      sql`num_nonnulls(${table.slot}, ${table.startsAt}) = case when ${table.kind} = 'interview' and ${table.status} = 'agreed' then 2
        when ${table.status} = 'cancelled' then num_nonnulls(${table.slot}, ${table.startsAt}) else 0 end`,
    ),
    check(
      "cards_one_context",
      sql`num_nonnulls(${table.gigId}, ${table.jobId}, ${table.applicationId}, ${table.orderId}) <= 1`,
    ),
    check("cards_tier", sql`${table.gigTier} is null or ${table.gigId} is not null`),
  ],
);

/** What each version of a card says; a trigger refuses every change of it. */
export const cardVersions = pgTable(
  "card_versions",
  {
    cardId: uuid()
      .notNull()
      .references(() => cards.id),
    /** 1, 2, 3 … */
    version: integer().notNull(),
    /** Who proposed it. */
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    content: jsonb().$type<CardContent>().notNull(),
    /** SHA-256 (hex) of the content as canonical JSON: without blanks, names in the order of their code units. */
    contentHash: text().notNull(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cardId, table.version] }),
    check("card_versions_number", sql`${table.version} >= 1`),
    check("card_versions_content", sql`jsonb_typeof(${table.content}) = 'object'`),
    check("card_versions_hash", sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Who said yes to which version; a trigger refuses every change of it. */
export const cardConfirmations = pgTable(
  "card_confirmations",
  {
    cardId: uuid().notNull(),
    version: integer().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** What was said yes to, as they were shown it. */
    contentHash: text().notNull(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cardId, table.version, table.userId] }),
    foreignKey({
      name: "card_confirmations_version",
      columns: [table.cardId, table.version],
      foreignColumns: [cardVersions.cardId, cardVersions.version],
    }),
  ],
);
