import "server-only";
import { and, asc, eq, exists, gte, ilike, isNotNull, lte, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { cache } from "react";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { gigPackages, gigQuestions, gigs, profiles } from "@/db/schema/marketplace";
import type { Viewer } from "@/lib/auth/types";
import { ratingOfGig } from "@/lib/reviews/queries";
import type { GigFilter } from "./filter-rules";
import { exactTime, newestFirst, pageOf, publishedAfter } from "./paging";
import { profileColumns, profileViewOf } from "./profiles";
import { personColumns } from "./queries";
import { type Cursor, isSlug, isUsername, likePatternOf, PAGE_SIZE } from "./rules";
import type { GigCardView, GigView, PackageView, Page, QuestionView } from "./types";

interface Narrowed extends Partial<GigFilter> {
  cursor?: Cursor | null;
}

const MAX_GIGS_OF_ONE = 24;

const cardColumns = {
  id: gigs.id,
  slug: gigs.slug,
  title: gigs.title,
  category: gigs.category,
  image: gigs.image,
  publishedAt: gigs.publishedAt,
};

const gigColumns = { ...cardColumns, description: gigs.description };

/** One page of the published gigs, newest first. */
export async function listGigs({ cursor = null, ...filter }: Narrowed = {}): Promise<Page<GigCardView>> {
  const rows = await selectCards()
    .where(and(publishedAfter(gigs, cursor), fits(filter)))
    .orderBy(...newestFirst(gigs))
    .limit(PAGE_SIZE + 1);
  return pageOf(rows, cardOf);
}

/** The newest gigs of one seller, drafts last and for nobody but themself. */
export async function listGigsOf(viewer: Viewer | null, sellerId: string): Promise<GigCardView[]> {
  const visible = viewer?.id === sellerId ? undefined : isNotNull(gigs.publishedAt);
  const rows = await selectCards()
    .where(and(eq(gigs.sellerId, sellerId), visible))
    .orderBy(...newestFirst(gigs))
    .limit(MAX_GIGS_OF_ONE);
  return rows.map(cardOf);
}

/** One gig with all that its page shows; null when there is none, or when it is a draft of somebody else. */
export const getGig = cache(async (viewer: Viewer | null, username: string, slug: string): Promise<GigView | null> => {
  if (!isUsername(username) || !isSlug(slug)) return null;
  const [row] = await db
    .select({ gig: gigColumns, seller: profileColumns })
    .from(gigs)
    .innerJoin(users, eq(users.id, gigs.sellerId))
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .where(and(eq(users.username, username), eq(gigs.slug, slug)));
  const isOwn = row?.seller.id === viewer?.id;
  if (!row || (!isOwn && row.gig.publishedAt === null)) return null;
  const publishedAt = row.gig.publishedAt?.toISOString() ?? null;
  const [packages, questions] = await Promise.all([listPackages(row.gig.id), listQuestions(row.gig.id)]);
  return { ...row.gig, publishedAt, packages, questions, seller: profileViewOf(row.seller), isOwn };
});

function fits({ term, category, minPrice, maxPrice, days }: Partial<GigFilter>): SQL | undefined {
  const pattern = term ? likePatternOf(term) : null;
  return and(
    category ? eq(gigs.category, category) : undefined,
    minPrice ? gte(gigPackages.priceCentimes, minPrice * 100) : undefined,
    maxPrice ? lte(gigPackages.priceCentimes, maxPrice * 100) : undefined,
    days ? exists(packagesWithin(days)) : undefined,
    pattern ? or(...[gigs.title, gigs.description, users.name].map((text) => ilike(text, pattern))) : undefined,
  );
}

function packagesWithin(days: number) {
  const quick = alias(gigPackages, "quick");
  return db
    .select({ tier: quick.tier })
    .from(quick)
    .where(and(eq(quick.gigId, gigs.id), lte(quick.deliveryDays, days)));
}

function selectCards() {
  return db
    .select({
      ...cardColumns,
      priceCentimes: gigPackages.priceCentimes,
      rating: ratingOfGig(),
      exactTime: exactTime(gigs),
      seller: personColumns,
    })
    .from(gigs)
    .innerJoin(users, eq(users.id, gigs.sellerId))
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .innerJoin(gigPackages, and(eq(gigPackages.gigId, gigs.id), eq(gigPackages.tier, "basic")))
    .$dynamic();
}

type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

function cardOf({ exactTime: _exactTime, publishedAt, ...card }: CardRow): GigCardView {
  return { ...card, publishedAt: publishedAt?.toISOString() ?? null };
}

async function listPackages(gigId: string): Promise<PackageView[]> {
  return db
    .select({
      tier: gigPackages.tier,
      title: gigPackages.title,
      description: gigPackages.description,
      priceCentimes: gigPackages.priceCentimes,
      deliveryDays: gigPackages.deliveryDays,
      revisions: gigPackages.revisions,
    })
    .from(gigPackages)
    .where(eq(gigPackages.gigId, gigId))
    .orderBy(asc(gigPackages.priceCentimes));
}

async function listQuestions(gigId: string): Promise<QuestionView[]> {
  return db
    .select({ question: gigQuestions.question, answer: gigQuestions.answer })
    .from(gigQuestions)
    .where(eq(gigQuestions.gigId, gigId))
    .orderBy(asc(gigQuestions.position));
}
