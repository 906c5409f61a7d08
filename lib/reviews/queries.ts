import "server-only";
import { and, desc, eq, inArray, isNotNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { gigs } from "@/db/schema/marketplace";
import { orders } from "@/db/schema/orders";
import { reviews } from "@/db/schema/reviews";
import type { Page } from "@/lib/marketplace/types";
import { encodeCursor, type OrderCursor } from "@/lib/orders/rules";
import { PAGE_LENGTH } from "./rules";
import type { Rating, ReviewView } from "./types";

/** Whose reviews: all about a person, or what a gig's buyers say of its seller. */
export type ReviewSubject = { personId: string } | { gigId: string };

/** What the reviews of a person or gig come to; null before the first one is revealed. */
export async function getRating(subject: ReviewSubject): Promise<Rating | null> {
  const [row] = await db
    .select({
      average: sql`round(avg(${reviews.stars}), 1)`.mapWith(Number),
      count: sql`count(*)`.mapWith(Number),
    })
    .from(reviews)
    .innerJoin(orders, eq(orders.id, reviews.orderId))
    .where(isRevealed(subject));
  return row && row.count > 0 ? row : null;
}

/** The same of several people at once; those of whom there is none yet are left out. */
export async function listRatings(personIds: readonly string[]): Promise<Map<string, Rating>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .select({
      personId: reviews.subjectId,
      average: sql`round(avg(${reviews.stars}), 1)`.mapWith(Number),
      count: sql`count(*)`.mapWith(Number),
    })
    .from(reviews)
    .where(and(isNotNull(reviews.revealedAt), inArray(reviews.subjectId, [...personIds])))
    .groupBy(reviews.subjectId);
  return new Map(rows.map(({ personId, ...rating }) => [personId, rating]));
}

/** The same of each gig of a query that has joined others to `gigs`, as one of its columns. */
export function ratingOfGig() {
  return sql<Rating | null>`(select json_build_object('average', round(avg(${reviews.stars}), 1), 'count', count(*))
    from ${reviews} join ${orders} on ${orders.id} = ${reviews.orderId}
    where ${orders.gigId} = ${gigs.id} and ${reviews.subjectId} = ${orders.sellerId} and ${reviews.revealedAt} is not null
    having count(*) > 0)`;
}

/** A page of them, newest first. One that is not revealed is in nobody's, not even its author's. */
export async function listReviews(subject: ReviewSubject, cursor: OrderCursor | null): Promise<Page<ReviewView>> {
  const rows = await db
    .select({
      id: reviews.id,
      stars: reviews.stars,
      body: reviews.body,
      title: orders.title,
      revealedAt: reviews.revealedAt,
      author: { name: users.name, username: users.username, image: users.image },
    })
    .from(reviews)
    .innerJoin(orders, eq(orders.id, reviews.orderId))
    .innerJoin(users, eq(users.id, reviews.authorId))
    .where(and(isRevealed(subject), cursor ? isAfter(cursor) : undefined))
    .orderBy(sql`${desc(reviews.revealedAt)} nulls last`, reviews.id)
    .limit(PAGE_LENGTH + 1);
  const items = rows.slice(0, PAGE_LENGTH).flatMap(({ revealedAt, ...row }) =>
    // The condition has left no other; the type does not know.
    revealedAt ? { ...row, revealedAt: revealedAt.toISOString() } : [],
  );
  const last = items.at(-1);
  const isMore = rows.length > PAGE_LENGTH && last;
  return { items, nextCursor: isMore ? encodeCursor({ at: Date.parse(last.revealedAt), id: last.id }) : null };
}

function isRevealed(subject: ReviewSubject): SQL | undefined {
  const isAbout =
    "personId" in subject
      ? eq(reviews.subjectId, subject.personId)
      : and(eq(orders.gigId, subject.gigId), eq(reviews.subjectId, orders.sellerId));
  return and(isNotNull(reviews.revealedAt), isAbout);
}

function isAfter({ at, id }: OrderCursor): SQL | undefined {
  const time = new Date(at);
  // The first bound is what the index starts at; without it, a later page would walk past all before it.
  return and(lte(reviews.revealedAt, time), or(lt(reviews.revealedAt, time), sql`${reviews.id} > ${id}`));
}
