import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { orders } from "./orders";

/** What one of an order's two people says of the other once it is completed. */
export const reviews = pgTable(
  "reviews",
  {
    id: uuid().primaryKey(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    /** Whom it is about: the other of the two. */
    subjectId: uuid()
      .notNull()
      .references(() => users.id),
    /** 1 to 5. */
    stars: integer().notNull(),
    body: text().notNull(),
    /** Null while nobody but its author may see it. */
    revealedAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    unique("reviews_once").on(table.orderId, table.authorId),
    index("reviews_of_subject")
      .on(table.subjectId, table.revealedAt.desc(), table.id)
      .where(sql`${table.revealedAt} is not null`),
    check("reviews_stars", sql`${table.stars} between 1 and 5`),
    check("reviews_two_people", sql`${table.authorId} <> ${table.subjectId}`),
  ],
);
