import "server-only";
import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import { validate as isUuid } from "uuid";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { gigPackages, gigs, jobs } from "@/db/schema/marketplace";
import { getApplicationContext, listApplicationContexts } from "@/lib/applications/contexts";
import type { Viewer } from "@/lib/auth/types";
import { getOrderContext, listOrderContexts } from "@/lib/orders/contexts";
import { gigPath, jobPath } from "./rules";
import type { About, MessageContext, Tier } from "./types";

/**
 * What a message to `participantId` is about to be written from; null when it is not there or not for this viewer's eyes,
 * or an order or application that is not between these two.
 */
export async function getContext(
  viewer: Viewer | null,
  { kind, id, tier }: About,
  participantId: string,
): Promise<MessageContext | null> {
  if (!isUuid(id)) return null;
  if (kind === "gig") return contextIn(await gigContexts([id], viewer?.id), { gigId: id, gigTier: tier ?? null });
  if (kind === "job") return (await jobContexts([id], viewer?.id))[0] ?? null;
  if (!viewer) return null;
  const get = kind === "order" ? getOrderContext : getApplicationContext;
  return get(id, viewer.id, participantId);
}

/** The columns that name what a row of messages or conversations is written from. */
export interface ContextIds {
  gigId: string | null;
  gigTier: Tier | null;
  jobId: string | null;
  applicationId: string | null;
  orderId: string | null;
}

/** The cards of messages already written, for {@link contextIn}; what was unpublished since is left out. */
export async function listContexts(rows: readonly ContextIds[]): Promise<MessageContext[]> {
  const idsOf = (name: "gigId" | "jobId" | "applicationId" | "orderId") => [
    ...new Set(rows.flatMap((row) => row[name] ?? [])),
  ];
  const lists = await Promise.all([
    gigContexts(idsOf("gigId")),
    jobContexts(idsOf("jobId")),
    listApplicationContexts(idsOf("applicationId")),
    listOrderContexts(idsOf("orderId")),
  ]);
  return lists.flat();
}

/** The one of `contexts` that a row names. */
export function contextIn(
  contexts: readonly MessageContext[],
  { gigId, gigTier, jobId, applicationId, orderId }: Partial<ContextIds>,
): MessageContext | null {
  const id = gigId ?? jobId ?? applicationId ?? orderId;
  return contexts.find((context) => context.id === id && tierOf(context) === (gigTier ?? null)) ?? null;
}

function tierOf(context: MessageContext): Tier | null {
  return context.kind === "gig" ? context.tier : null;
}

/** Each gig once as a whole, and once for each of its packages. */
async function gigContexts(ids: readonly string[], ownerId?: string): Promise<MessageContext[]> {
  if (ids.length === 0) return [];
  const visible = or(isNotNull(gigs.publishedAt), ownerId ? eq(gigs.sellerId, ownerId) : undefined);
  const rows = await db
    .select({
      id: gigs.id,
      title: gigs.title,
      slug: gigs.slug,
      image: gigs.image,
      tier: gigPackages.tier,
      priceCentimes: gigPackages.priceCentimes,
      byName: users.name,
      username: users.username,
    })
    .from(gigs)
    .innerJoin(users, eq(users.id, gigs.sellerId))
    .innerJoin(gigPackages, eq(gigPackages.gigId, gigs.id))
    .where(and(inArray(gigs.id, [...ids]), visible));
  return rows.flatMap(({ slug, username, tier, ...row }): MessageContext[] => {
    const context = { kind: "gig" as const, ...row, url: gigPath(username, slug) };
    const ofPackage = { ...context, tier };
    return tier === "basic" ? [{ ...context, tier: null }, ofPackage] : [ofPackage];
  });
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
  return rows.map(({ slug, ...row }) => ({ kind: "job", ...row, tier: null, image: null, url: jobPath(slug) }));
}
