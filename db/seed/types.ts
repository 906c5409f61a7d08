import type { APPLICATION_STAGES } from "@/db/schema/applications";
import type { USER_KINDS } from "@/db/schema/auth";
import type { CARD_KINDS, CARD_MOVES, CardContent } from "@/db/schema/cards";
import type { LABEL_COLOURS } from "@/db/schema/inbox";
import type { GIG_CATEGORIES, PACKAGE_TIERS } from "@/db/schema/marketplace";
import type { REPLY_LANGUAGES } from "@/db/schema/messages";
import type { ORDER_STEPS } from "@/db/schema/orders";
import type { MotifName } from "./pictures/motifs";

/** The demo as its authors write it: names instead of ids, ages instead of dates, dirhams instead of centimes. */
export interface SeedPerson {
  username: string;
  name: string;
  kind: (typeof USER_KINDS)[number];
  joinedDaysAgo: number;
  profile?: { headline: string; about: string; city: string; languages: string[]; skills: string[] };
}

/** Title, what it was, and what stands for it in its picture. */
export type SeedWork = readonly [string, string, MotifName];

/** A question and its answer. */
export type SeedQuestion = readonly [string, string];

/** Title, what is included, dirhams, days until delivery, rounds of changes. */
export type SeedPackage = readonly [string, string, number, number, number];

export interface SeedGig {
  seller: string;
  slug: string;
  title: string;
  description: string;
  category: (typeof GIG_CATEGORIES)[number];
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

/** What is talked from; one of them. */
export interface SeedAbout {
  /** "seller/slug", and which of its packages where it is one. */
  gig?: string;
  tier?: (typeof PACKAGE_TIERS)[number];
  /** A slug. */
  job?: string;
  /** "applicant/slug of the job". */
  application?: string;
  /** What the orders call it by. */
  order?: string;
}

/** What became of a line, what it answers, and what it is written from where that is not what the one before it was. */
export interface SeedMarks extends SeedAbout {
  /** What it said before it was edited. */
  before?: string;
  unsent?: true;
  /** The emoji that the other person put under it. */
  reaction?: string;
  /** How many lines above it the one stands that it answers. */
  answers?: number;
  /** What its sender did to the order. */
  step?: (typeof ORDER_STEPS)[number];
  /** The key of the card that its sender moved, and how. */
  card?: string;
  move?: (typeof CARD_MOVES)[number];
}

/** Sender, minutes since the message before, text, and what became of it. */
export type SeedLine = readonly [string, number, string, SeedMarks?];

/** Two people's lines, and what the first of them is written from. */
export interface SeedThread extends SeedAbout {
  /** Who wrote first, and to whom. */
  from: string;
  to: string;
  /** Minutes since the last line. */
  lastAgo: number;
  /** How many of the last lines the person they were written to has not read. */
  unread?: number;
  lines: readonly SeedLine[];
}

/** What of a line decides whose turn it is. */
export interface SeedSaid {
  step?: (typeof ORDER_STEPS)[number] | null | undefined;
  move?: (typeof CARD_MOVES)[number] | null | undefined;
  body: string;
  attachmentCount: number;
}

/** The moment of seeding, and the one at which something was proposed. */
export interface SeedTimes {
  now: Date;
  at: Date;
}

/** What two people propose to each other, with every version that one of the threads' lines proposes. */
export interface SeedCard {
  /** What the lines call it by. */
  key: string;
  kind: (typeof CARD_KINDS)[number];
  versions: readonly ((times: SeedTimes) => CardContent)[];
  /** Which of an interview's times is chosen, from 0. */
  slot?: number;
}

/** What a freelancer has sent a company for a job. */
export interface SeedApplication {
  applicant: string;
  job: string;
  /** When it was sent and, where its stage has changed since, when it came to where it is. */
  daysAgo: number;
  stage: (typeof APPLICATION_STAGES)[number];
  stageDaysAgo?: number;
  letter: string;
}

/** Stars, what is said, and days after the order was completed. */
export type SeedReview = readonly [number, string, number];

/** What one person has done with a conversation. */
export interface SeedEntry {
  starred?: true;
  archived?: true;
  muted?: true;
  markedUnread?: true;
  /** For so many minutes from now, or until there is an answer. */
  snoozed?: number | "answer";
  note?: string;
  labels?: readonly string[];
}

/** How one person keeps order in their inbox. */
export interface SeedDesk {
  owner: string;
  labels: readonly (readonly [string, (typeof LABEL_COLOURS)[number]])[];
  /** By the other's username. */
  entries: Readonly<Record<string, SeedEntry>>;
  replies?: readonly (readonly [string, (typeof REPLY_LANGUAGES)[number], string])[];
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
  /** What the buyer says of the seller once it is completed, and the seller of the buyer. */
  review?: SeedReview;
  answer?: SeedReview;
}

export const HOUR = 60;
export const DAY = 24 * HOUR;
