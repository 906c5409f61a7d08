import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { gigPackages, gigs } from "@/db/schema/marketplace";
import type { Viewer } from "@/lib/auth/types";

/** A gig of `seller` with one package of 850 MAD; published now unless another time, or null for a draft, is given. */
export async function makeGig(
  seller: Viewer,
  title = "A logo in Arabic and Latin",
  publishedAt: Date | null = new Date(),
): Promise<{ id: string; path: string }> {
  const id = uuid();
  const slug = `gig-${id.slice(-12)}`;
  const image = "/demo/covers/salma-logo-and-brand-identity.svg";
  const description = "A logo that works on a sign and on a card.";
  await db
    .insert(gigs)
    .values({ id, sellerId: seller.id, slug, title, description, category: "design", image, publishedAt });
  await db.insert(gigPackages).values({
    ...{ gigId: id, tier: "basic", title: "The mark", description, deliveryDays: 3, revisions: 1 },
    priceCentimes: 85_000,
  });
  return { id, path: `/gigs/${seller.username}/${slug}` };
}
