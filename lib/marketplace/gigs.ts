import "server-only";
import { and, asc, eq, ilike, isNotNull, or } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { gigPackages, gigs, profiles } from "@/db/schema/marketplace";
import type { Viewer } from "@/lib/auth/types";
import { exactTime, newestFirst, pageOf, publishedAfter } from "./paging";
import { profileColumns, profileViewOf } from "./profiles";
import { personColumns } from "./queries";
import { type Cursor, isSlug, isUsername, likePatternOf, PAGE_SIZE } from "./rules";
import type { Category, GigCardView, GigView, PackageView, Page } from "./types";

interface GigFilter {
  category?: Category | null;
  /** Part of a title, a description or a seller's name. */
  term?: string;
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
export async function listGigs({ category, term, cursor }: GigFilter = {}): Promise<Page<GigCardView>> {
  const pattern = term ? likePatternOf(term) : undefined;
  const rows = await selectCards()
    .where(
      and(
        publishedAfter(gigs, cursor ?? null),
        category ? eq(gigs.category, category) : undefined,
        pattern
          ? or(ilike(gigs.title, pattern), ilike(gigs.description, pattern), ilike(users.name, pattern))
          : undefined,
      ),
    )
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
  const packages = await listPackages(row.gig.id);
  return { ...row.gig, publishedAt, packages, seller: profileViewOf(row.seller), isOwn };
});

function selectCards() {
  return db
    .select({
      ...cardColumns,
      priceCentimes: gigPackages.priceCentimes,
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
