import type { GIG_CATEGORIES, PACKAGE_TIERS } from "@/db/schema/marketplace";
import type { ApplicationContext } from "@/lib/applications/types";
import type { OrderContext } from "@/lib/orders/types";
import type { Rating } from "@/lib/reviews/types";

export type Category = (typeof GIG_CATEGORIES)[number];
export type Tier = (typeof PACKAGE_TIERS)[number];

/** What anybody may know of anybody; an e-mail address is never part of a view. */
export interface PersonView {
  id: string;
  name: string;
  username: string;
  image: string | null;
  /** Null for those who told nothing about themselves yet. */
  headline: string | null;
}

/** The gig or job that a message was written from, as its card shows it. */
interface OfferContext {
  kind: "gig" | "job";
  id: string;
  /** The package of the gig, where it was written from one. */
  tier: Tier | null;
  title: string;
  /** Path below the app's origin. */
  url: string;
  image: string | null;
  /** That package or the cheapest of a gig, the lower end of a job's budget. */
  priceCentimes: number;
  byName: string;
}

/** What a message was written from. */
export type MessageContext = OfferContext | ApplicationContext | OrderContext;

/** What a message names that it is written from. */
export interface About {
  kind: MessageContext["kind"];
  id: string;
  /** One of a gig's packages. */
  tier?: Tier | undefined;
}

export interface ProfileView extends PersonView {
  kind: "freelancer" | "client" | "company" | "moderator";
  about: string | null;
  city: string | null;
  /** BCP 47 codes, the best spoken first. */
  languages: string[];
  skills: string[];
  memberSince: string;
}

export interface GigCardView {
  id: string;
  slug: string;
  title: string;
  category: Category;
  image: string;
  /** Of the cheapest package. */
  priceCentimes: number;
  /** Null while only its seller may see it. */
  publishedAt: string | null;
  /** Null before the first review is revealed. */
  rating: Rating | null;
  seller: PersonView;
}

export interface PackageView {
  tier: Tier;
  title: string;
  description: string;
  priceCentimes: number;
  deliveryDays: number;
  revisions: number;
}

/** What buyers ask, and what the seller says to it. */
export interface QuestionView {
  question: string;
  answer: string;
}

/** Work that somebody shows on their profile. */
export interface PortfolioItemView {
  /** Where it stands, from 0. */
  position: number;
  title: string;
  description: string;
  image: string;
}

export interface GigView {
  id: string;
  slug: string;
  title: string;
  description: string;
  category: Category;
  image: string;
  /** Null while only its seller may see it. */
  publishedAt: string | null;
  /** The cheapest first. */
  packages: PackageView[];
  questions: QuestionView[];
  seller: ProfileView;
  isOwn: boolean;
}

export interface JobCardView {
  id: string;
  slug: string;
  title: string;
  category: Category;
  city: string;
  skills: string[];
  budgetMinCentimes: number;
  budgetMaxCentimes: number;
  /** Null while only its company may see it. */
  publishedAt: string | null;
  company: PersonView;
}

export interface JobView extends Omit<JobCardView, "company"> {
  description: string;
  company: ProfileView;
  isOwn: boolean;
}

/** One page of a list; `nextCursor` is null on the last. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
