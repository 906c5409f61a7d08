import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { gigs, PACKAGE_TIERS } from "./marketplace";

/** How far an order is; `active` once the seller has what they need, `revising` once delivered work was sent back. */
export const ORDER_STATUSES = ["placed", "active", "delivered", "revising", "completed", "cancelled"] as const;

/** What can happen to an order, each as a message of its two people's conversation. */
export const ORDER_STEPS = ["placed", "paid", "started", "delivered", "revision", "completed", "cancelled"] as const;

/** Work that one person has ordered from another. */
export const orders = pgTable(
  "orders",
  {
    id: uuid().primaryKey(),
    /** What people call it by. */
    number: integer().notNull().unique().generatedAlwaysAsIdentity({ startWith: 1001 }),
    buyerId: uuid()
      .notNull()
      .references(() => users.id),
    sellerId: uuid()
      .notNull()
      .references(() => users.id),
    /** What was ordered, as it was called then. */
    title: text().notNull(),
    gigId: uuid().references(() => gigs.id),
    tier: text({ enum: PACKAGE_TIERS }),
    /** Centimes of a Moroccan dirham. */
    priceCentimes: integer().notNull(),
    deliveryDays: integer().notNull(),
    /** How many more times delivered work may be sent back. */
    revisionsLeft: integer().notNull(),
    status: text({ enum: ORDER_STATUSES }).notNull().default("placed"),
    /** How many steps it has taken and changes it has had; of two versions the higher one is right. */
    rev: integer().notNull().default(0),
    /** Null until it has begun. */
    dueAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    /** Null until the buyer is recorded to have paid. */
    paidAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    index("orders_of_buyer").on(table.buyerId, table.createdAt.desc(), table.id),
    index("orders_of_seller").on(table.sellerId, table.createdAt.desc(), table.id),
    index("orders_of_gig").on(table.gigId).where(sql`${table.gigId} is not null`),
    check("orders_two_people", sql`${table.buyerId} <> ${table.sellerId}`),
    check("orders_price", sql`${table.priceCentimes} > 0`),
    check("orders_revisions", sql`${table.revisionsLeft} >= 0`),
  ],
);

/** What a marketplace elsewhere has told of orders, so that the same event told twice is one step. */
export const orderEvents = pgTable("order_events", {
  /** Theirs. */
  eventId: text().primaryKey(),
  orderId: uuid()
    .notNull()
    .references(() => orders.id),
  step: text({ enum: ORDER_STEPS }).notNull(),
  createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
});
