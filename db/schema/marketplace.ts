import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";

/** What a person tells the market about themself. */
export const profiles = pgTable("profiles", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  headline: text().notNull(),
  about: text().notNull(),
  city: text().notNull(),
  /** BCP 47 codes, the best spoken first. */
  languages: text().array().notNull(),
  skills: text().array().notNull(),
});

export const GIG_CATEGORIES = [
  "design",
  "development",
  "writing",
  "translation",
  "marketing",
  "video",
  "business",
] as const;

export const gigs = pgTable(
  "gigs",
  {
    id: uuid().primaryKey(),
    sellerId: uuid()
      .notNull()
      .references(() => users.id),
    slug: text().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    category: text({ enum: GIG_CATEGORIES }).notNull(),
    /** Path below the app's origin. */
    image: text().notNull(),
    /** Null while only its seller may see it. */
    publishedAt: timestamp({ withTimezone: true, mode: "date" }),
    createdAt: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (table) => [
    unique("gigs_seller_slug").on(table.sellerId, table.slug),
    index("gigs_published").on(table.publishedAt.desc(), table.id),
  ],
);

export const PACKAGE_TIERS = ["basic", "standard", "premium"] as const;

export const gigPackages = pgTable(
  "gig_packages",
  {
    gigId: uuid()
      .notNull()
      .references(() => gigs.id),
    tier: text({ enum: PACKAGE_TIERS }).notNull(),
    title: text().notNull(),
    description: text().notNull(),
    /** Centimes of a Moroccan dirham. */
    priceCentimes: integer().notNull(),
    deliveryDays: integer().notNull(),
    revisions: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.gigId, table.tier] }),
    check("gig_packages_price", sql`${table.priceCentimes} > 0`),
  ],
);

/** What a gig's seller is asked again and again, with the answers, in the order in which they stand. */
export const gigQuestions = pgTable(
  "gig_questions",
  {
    gigId: uuid()
      .notNull()
      .references(() => gigs.id),
    /** 0, 1, 2 … */
    position: integer().notNull(),
    question: text().notNull(),
    answer: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.gigId, table.position] })],
);

/** Work that a person shows on their profile, the best first. */
export const portfolioItems = pgTable(
  "portfolio_items",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** 0, 1, 2 … */
    position: integer().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    /** Path below the app's origin. */
    image: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.position] })],
);

export const jobs = pgTable(
  "jobs",
  {
    id: uuid().primaryKey(),
    companyId: uuid()
      .notNull()
      .references(() => users.id),
    slug: text().notNull().unique(),
    title: text().notNull(),
    description: text().notNull(),
    category: text({ enum: GIG_CATEGORIES }).notNull(),
    city: text().notNull(),
    skills: text().array().notNull(),
    budgetMinCentimes: integer().notNull(),
    budgetMaxCentimes: integer().notNull(),
    publishedAt: timestamp({ withTimezone: true, mode: "date" }),
    createdAt: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (table) => [
    index("jobs_published").on(table.publishedAt.desc(), table.id),
    check("jobs_budget", sql`${table.budgetMinCentimes} <= ${table.budgetMaxCentimes}`),
  ],
);
