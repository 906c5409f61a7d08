import "server-only";
import { and, asc, eq, gte, ilike, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { jobs, profiles } from "@/db/schema/marketplace";
import type { Viewer } from "@/lib/auth/types";
import type { JobFilter } from "./filter-rules";
import { exactTime, newestFirst, pageOf, publishedAfter } from "./paging";
import { profileColumns, profileViewOf } from "./profiles";
import { personColumns } from "./queries";
import { type Cursor, isSlug, likePatternOf, PAGE_SIZE } from "./rules";
import type { JobCardView, JobView, Page } from "./types";

interface Narrowed extends Partial<JobFilter> {
  cursor?: Cursor | null;
}

const MAX_JOBS_OF_ONE = 24;

const jobColumns = {
  id: jobs.id,
  slug: jobs.slug,
  title: jobs.title,
  category: jobs.category,
  city: jobs.city,
  skills: jobs.skills,
  budgetMinCentimes: jobs.budgetMinCentimes,
  budgetMaxCentimes: jobs.budgetMaxCentimes,
  publishedAt: jobs.publishedAt,
};

/** One page of the open jobs, newest first. */
export async function listJobs({ cursor = null, ...filter }: Narrowed = {}): Promise<Page<JobCardView>> {
  const rows = await selectCards()
    .where(and(publishedAfter(jobs, cursor), fits(filter)))
    .orderBy(...newestFirst(jobs))
    .limit(PAGE_SIZE + 1);
  return pageOf(rows, cardOf);
}

/** Where there are open jobs, by name. */
export async function listJobCities(): Promise<string[]> {
  const rows = await db
    .selectDistinct({ city: jobs.city })
    .from(jobs)
    .where(isNotNull(jobs.publishedAt))
    .orderBy(asc(jobs.city));
  return rows.map(({ city }) => city);
}

/** The newest jobs of one company, drafts last and for nobody but itself. */
export async function listJobsOf(viewer: Viewer | null, companyId: string): Promise<JobCardView[]> {
  const visible = viewer?.id === companyId ? undefined : isNotNull(jobs.publishedAt);
  const rows = await selectCards()
    .where(and(eq(jobs.companyId, companyId), visible))
    .orderBy(...newestFirst(jobs))
    .limit(MAX_JOBS_OF_ONE);
  return rows.map(cardOf);
}

/** One job with all that its page shows; null when there is none, or when it is a draft of somebody else. */
export const getJob = cache(async (viewer: Viewer | null, slug: string): Promise<JobView | null> => {
  if (!isSlug(slug)) return null;
  const [row] = await db
    .select({ job: { ...jobColumns, description: jobs.description }, company: profileColumns })
    .from(jobs)
    .innerJoin(users, eq(users.id, jobs.companyId))
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .where(eq(jobs.slug, slug));
  const isOwn = row?.company.id === viewer?.id;
  if (!row || (!isOwn && row.job.publishedAt === null)) return null;
  const publishedAt = row.job.publishedAt?.toISOString() ?? null;
  return { ...row.job, publishedAt, company: profileViewOf(row.company), isOwn };
});

function fits({ term, category, city, budget }: Partial<JobFilter>): SQL | undefined {
  const pattern = term ? likePatternOf(term) : null;
  const skills = sql`array_to_string(${jobs.skills}, ' ')`;
  const texts = [jobs.title, jobs.description, skills, users.name];
  return and(
    category ? eq(jobs.category, category) : undefined,
    city ? eq(jobs.city, city) : undefined,
    budget ? gte(jobs.budgetMaxCentimes, budget * 100) : undefined,
    pattern ? or(...texts.map((text) => ilike(text, pattern))) : undefined,
  );
}

function selectCards() {
  return db
    .select({ ...jobColumns, exactTime: exactTime(jobs), company: personColumns })
    .from(jobs)
    .innerJoin(users, eq(users.id, jobs.companyId))
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .$dynamic();
}

type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

function cardOf({ exactTime: _exactTime, publishedAt, ...card }: CardRow): JobCardView {
  return { ...card, publishedAt: publishedAt?.toISOString() ?? null };
}
