import "server-only";
import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import { validate as isUuid } from "uuid";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { gigPackages, gigs, jobs, profiles } from "@/db/schema/marketplace";
import type { Viewer } from "@/lib/auth/types";
import { getOrderContext, listOrderContexts } from "@/lib/orders/contexts";
import { gigPath, isUsername, jobPath } from "./rules";
import type { MessageContext, PersonView } from "./types";

/** The columns of a person that anybody may see; every query of this room selects people through them. */
export const personColumns = {
  id: users.id,
  name: users.name,
  username: users.username,
  image: users.image,
  headline: profiles.headline,
};

export async function getPerson(username: string): Promise<PersonView | null> {
  const name = username.toLowerCase();
  if (!isUsername(name)) return null;
  const [person] = await db
    .select(personColumns)
    .from(users)
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .where(eq(users.username, name));
  return person ?? null;
}

/** Names one gig, job or order; the first that is given counts. */
interface About {
  gigId?: string | undefined;
  jobId?: string | undefined;
  orderId?: string | undefined;
}

/**
 * What a message to `participantId` is about to be written from; null when it is not there or not for this viewer's eyes,
 * or an order that is not between these two.
 */
export async function getContext(
  viewer: Viewer | null,
  { gigId, jobId, orderId }: About,
  participantId: string,
): Promise<MessageContext | null> {
  const id = gigId ?? jobId ?? orderId;
  if (id === undefined || !isUuid(id)) return null;
  if (gigId !== undefined) return (await gigContexts([id], viewer?.id))[0] ?? null;
  if (jobId !== undefined) return (await jobContexts([id], viewer?.id))[0] ?? null;
  return viewer && getOrderContext(id, viewer.id, participantId);
}

interface AboutMany {
  gigIds?: readonly string[];
  jobIds?: readonly string[];
  orderIds?: readonly string[];
}

/** The cards of messages already written, in no particular order; what was unpublished since is left out. */
export async function listContexts({ gigIds = [], jobIds = [], orderIds = [] }: AboutMany): Promise<MessageContext[]> {
  const lists = await Promise.all([gigContexts(gigIds), jobContexts(jobIds), listOrderContexts(orderIds)]);
  return lists.flat();
}

async function gigContexts(ids: readonly string[], ownerId?: string): Promise<MessageContext[]> {
  if (ids.length === 0) return [];
  const visible = or(isNotNull(gigs.publishedAt), ownerId ? eq(gigs.sellerId, ownerId) : undefined);
  const rows = await db
    .select({
      id: gigs.id,
      title: gigs.title,
      slug: gigs.slug,
      image: gigs.image,
      priceCentimes: gigPackages.priceCentimes,
      byName: users.name,
      username: users.username,
    })
    .from(gigs)
    .innerJoin(users, eq(users.id, gigs.sellerId))
    .innerJoin(gigPackages, and(eq(gigPackages.gigId, gigs.id), eq(gigPackages.tier, "basic")))
    .where(and(inArray(gigs.id, [...ids]), visible));
  return rows.map(({ slug, username, ...row }) => ({ kind: "gig", ...row, url: gigPath(username, slug) }));
}

async function jobContexts(ids: readonly string[], ownerId?: string): Promise<MessageContext[]> {
  if (ids.length === 0) return [];
  const visible = or(isNotNull(jobs.publishedAt), ownerId ? eq(jobs.companyId, ownerId) : undefined);
  const rows = await db
    .select({
      id: jobs.id,
      title: jobs.title,
      slug: jobs.slug,
      priceCentimes: jobs.budgetMinCentimes,
      byName: users.name,
    })
    .from(jobs)
    .innerJoin(users, eq(users.id, jobs.companyId))
    .where(and(inArray(jobs.id, [...ids]), visible));
  return rows.map(({ slug, ...row }) => ({ kind: "job", ...row, image: null, url: jobPath(slug) }));
}
