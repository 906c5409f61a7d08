import type { USER_KINDS } from "@/db/schema/auth";
import type { GIG_CATEGORIES, PACKAGE_TIERS } from "@/db/schema/marketplace";
import type { ORDER_STEPS } from "@/db/schema/orders";

/** The demo as its authors write it: names instead of ids, ages instead of dates, dirhams instead of centimes. */
export interface SeedPerson {
  username: string;
  name: string;
  kind: (typeof USER_KINDS)[number];
  joinedDaysAgo: number;
  profile?: { headline: string; about: string; city: string; languages: string[]; skills: string[] };
}

/** Title, what is included, dirhams, days until delivery, rounds of changes. */
export type SeedPackage = readonly [string, string, number, number, number];

export interface SeedGig {
  seller: string;
  slug: string;
  title: string;
  description: string;
  category: (typeof GIG_CATEGORIES)[number];
  /** A file of public/covers, without its ending. */
  cover: string;
  /** Null for a draft. */
  publishedDaysAgo: number | null;
  packages: readonly [SeedPackage, SeedPackage, SeedPackage];
}

export interface SeedJob {
  company: string;
  slug: string;
  title: string;
  description: string;
  category: (typeof GIG_CATEGORIES)[number];
  city: string;
  skills: string[];
  /** Dirhams, lowest and highest. */
  budget: readonly [number, number];
  publishedDaysAgo: number | null;
}

/** What became of a line, and what it answers. */
export interface SeedMarks {
  /** What it said before it was edited. */
  before?: string;
  unsent?: true;
  /** The emoji that the other person put under it. */
  reaction?: string;
  /** How many lines above it the one stands that it answers. */
  answers?: number;
  /** The order that it was written from, and what its sender did to it where it is a step. */
  order?: string;
  step?: (typeof ORDER_STEPS)[number];
}

/** Sender, minutes since the message before, text, and what became of it. */
export type SeedLine = readonly [string, number, string, SeedMarks?];

export interface SeedThread {
  /** Who wrote first, and to whom. */
  from: string;
  to: string;
  /** What the first message was written from: "seller/slug" of a gig or the slug of a job. */
  gig?: string;
  job?: string;
  /** Minutes since the last line. */
  lastAgo: number;
  /** How many of the last lines the person they were written to has not read. */
  unread?: number;
  lines: readonly SeedLine[];
}

/** Work that one of the demo's people has ordered from another. */
export interface SeedOrder {
  /** What the threads call it by. */
  key: string;
  buyer: string;
  /** "seller/slug". */
  gig: string;
  tier: (typeof PACKAGE_TIERS)[number];
  /** Where something else was agreed on than the gig and the package say. */
  title?: string;
  dirhams?: number;
}

export const HOUR = 60;
export const DAY = 24 * HOUR;
