import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { portfolioItems } from "@/db/schema/marketplace";
import type { PortfolioItemView } from "./types";

/** More than fit on a page would bury what is offered below. */
const MAX_ITEMS = 12;

/** What a person shows of their work, the best first. */
export async function listPortfolio(userId: string): Promise<PortfolioItemView[]> {
  return db
    .select({
      position: portfolioItems.position,
      title: portfolioItems.title,
      description: portfolioItems.description,
      image: portfolioItems.image,
    })
    .from(portfolioItems)
    .where(eq(portfolioItems.userId, userId))
    .orderBy(asc(portfolioItems.position))
    .limit(MAX_ITEMS);
}
