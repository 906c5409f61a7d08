import "server-only";
import { and, count, desc, eq, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { type Db, db, type Transaction } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { jobs } from "@/db/schema/marketplace";
import { listOfApplications } from "@/lib/attachments/queries";
import type { Viewer } from "@/lib/auth/types";
import { walk } from "@/lib/inbox/walk";
import type { Page } from "@/lib/marketplace/types";
import { encodeCursor, type OrderCursor } from "@/lib/orders/rules";
import { cardOf, selectApplications } from "./queries";
import type { ApplicationCardView, ApplicationRole, AppliedJob, StageCounts } from "./types";
import type { CountApplicationsInput, ListApplicationsInput } from "./validation";

/** A page of what `viewer` was sent as a company, or has sent as an applicant, newest first. */
export async function listApplications(
  viewer: Viewer,
  input: ListApplicationsInput,
): Promise<Page<ApplicationCardView>> {
  const places = await walk((tx) => placesOf(tx, viewer, input));
  const shown = places.slice(0, input.limit);
  const last = shown.at(-1);
  const ids = shown.map(({ id }) => id);
  const [rows, files] = await Promise.all([
    selectApplications(viewer)
      .where(inArray(applications.id, ids))
      .orderBy(desc(applications.createdAt), applications.id),
    listOfApplications(ids),
  ]);
  const isMore = places.length > input.limit && last;
  return {
    items: rows.map((row) => cardOf(viewer, row, files)),
    nextCursor: isMore ? encodeCursor({ at: last.createdAt.getTime(), id: last.id }) : null,
  };
}

const NONE: StageCounts = { sent: 0, shortlisted: 0, interview: 0, hired: 0, declined: 0, withdrawn: 0 };

/** How many of them stand where. */
export async function countApplications(viewer: Viewer, { role, jobId }: CountApplicationsInput): Promise<StageCounts> {
  const rows = await db
    .select({ stage: applications.stage, count: count() })
    .from(applications)
    .where(and(isSeenAs(viewer, role), jobId ? eq(applications.jobId, jobId) : undefined))
    .groupBy(applications.stage);
  return { ...NONE, ...Object.fromEntries(rows.map(({ stage, count }) => [stage, count])) };
}

/** The jobs of `viewer` that somebody has applied to, the most asked for first. */
export async function listAppliedJobs(viewer: Viewer): Promise<AppliedJob[]> {
  return db
    .select({ id: jobs.id, title: jobs.title, count: count() })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .where(eq(applications.companyId, viewer.id))
    .groupBy(jobs.id)
    .orderBy(desc(count()), jobs.id);
}

/** The rows of a page and the one after it, in the order of their list's index. */
export function placesOf(
  executor: Db | Transaction,
  viewer: Viewer,
  { role, jobId, stage, cursor, limit }: ListApplicationsInput,
) {
  return (
    executor
      .select({ id: applications.id, createdAt: applications.createdAt })
      .from(applications)
      .where(and(isListed(viewer, role, jobId), stage && eq(applications.stage, stage), cursor && after(cursor)))
      // As the indexes have it; without the last two words none of them would be in this order.
      .orderBy(sql`${desc(applications.createdAt)} nulls last`, applications.id)
      .limit(limit + 1)
  );
}

/** Whose job it is, is asked of the job: two conditions on its applications would leave two indexes to choose from. */
function isListed(viewer: Viewer, role: ApplicationRole, jobId: string | undefined): SQL | undefined {
  if (role === "applicant" || !jobId)
    return and(isSeenAs(viewer, role), jobId ? eq(applications.jobId, jobId) : undefined);
  const companyId = db.select({ companyId: jobs.companyId }).from(jobs).where(eq(jobs.id, jobId));
  return and(eq(applications.jobId, jobId), sql`(${companyId}) = ${viewer.id}`);
}

function isSeenAs(viewer: Viewer, role: ApplicationRole): SQL {
  return eq(role === "company" ? applications.companyId : applications.applicantId, viewer.id);
}

function after({ at, id }: OrderCursor): SQL | undefined {
  const time = new Date(at);
  // The first bound is what the index starts at; without it, a later page would walk past all before it.
  return and(lte(applications.createdAt, time), or(lt(applications.createdAt, time), sql`${applications.id} > ${id}`));
}
