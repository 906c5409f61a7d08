import "server-only";
import { and, count, desc, eq, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { users } from "@/db/schema/auth";
import { jobs, profiles } from "@/db/schema/marketplace";
import { listOfApplications } from "@/lib/attachments/queries";
import type { AttachmentView } from "@/lib/attachments/types";
import type { Viewer } from "@/lib/auth/types";
import { personColumns } from "@/lib/marketplace/queries";
import { jobPath } from "@/lib/marketplace/rules";
import type { Page } from "@/lib/marketplace/types";
import { encodeCursor, type OrderCursor } from "@/lib/orders/rules";
import { OPENING_LENGTH } from "./rules";
import { roleOf } from "./stage-rules";
import type { ApplicationCardView, ApplicationRole, ApplicationView, AppliedJob, StageCounts } from "./types";
import type { ApplicationInput, CountApplicationsInput, ListApplicationsInput } from "./validation";

/** One application that `viewer` has sent or been sent; null for any other, whether it exists or not. */
export async function getApplication(
  viewer: Viewer,
  { applicationId }: ApplicationInput,
): Promise<ApplicationView | null> {
  const isTheirs = or(eq(applications.companyId, viewer.id), eq(applications.applicantId, viewer.id));
  const [row] = await selectApplications(viewer).where(and(eq(applications.id, applicationId), isTheirs));
  if (!row) return null;
  const files = await listOfApplications([applicationId]);
  return { ...cardOf(viewer, row, files), coverLetter: row.application.coverLetter };
}

/** What `viewer` has sent for a job, if they have. */
export async function findOwnApplicationId(viewer: Viewer, jobId: string): Promise<string | null> {
  const isOwn = and(eq(applications.jobId, jobId), eq(applications.applicantId, viewer.id));
  const [row] = await db.select({ id: applications.id }).from(applications).where(isOwn);
  return row?.id ?? null;
}

/** A page of what `viewer` was sent as a company, or has sent as an applicant, newest first. */
export async function listApplications(
  viewer: Viewer,
  input: ListApplicationsInput,
): Promise<Page<ApplicationCardView>> {
  const places = await placesOf(viewer, input);
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

/** The rows of a page and the one after it, read from the index of their list. */
function placesOf(viewer: Viewer, { role, jobId, stage, cursor, limit }: ListApplicationsInput) {
  return db
    .select({ id: applications.id, createdAt: applications.createdAt })
    .from(applications)
    .where(
      and(
        isSeenAs(viewer, role),
        jobId ? eq(applications.jobId, jobId) : undefined,
        stage && eq(applications.stage, stage),
        cursor && after(cursor),
      ),
    )
    .orderBy(desc(applications.createdAt), applications.id)
    .limit(limit + 1);
}

function isSeenAs(viewer: Viewer, role: ApplicationRole): SQL {
  return eq(role === "company" ? applications.companyId : applications.applicantId, viewer.id);
}

function after({ at, id }: OrderCursor): SQL | undefined {
  const time = new Date(at);
  // The first bound is what the index starts at; without it, a later page would walk past all before it.
  return and(lte(applications.createdAt, time), or(lt(applications.createdAt, time), sql`${applications.id} > ${id}`));
}

/** Applications with their job and the other of their two people. */
function selectApplications(viewer: Viewer) {
  const participantId = sql`case when ${applications.companyId} = ${viewer.id}
    then ${applications.applicantId} else ${applications.companyId} end`;
  return db
    .select({
      application: applications,
      job: { id: jobs.id, title: jobs.title, slug: jobs.slug, publishedAt: jobs.publishedAt },
      participant: { ...personColumns, city: profiles.city },
    })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(users, eq(users.id, participantId))
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .$dynamic();
}

type ApplicationRow = Awaited<ReturnType<typeof selectApplications>>[number];

function cardOf(
  viewer: Viewer,
  { application, job, participant }: ApplicationRow,
  files: ReadonlyMap<string, AttachmentView[]>,
): ApplicationCardView {
  const { id, companyId, applicantId, stage, withdrawnFrom, rev, stageAt, createdAt, coverLetter } = application;
  const role = roleOf(application, viewer.id) ?? "applicant";
  const isVisible = role === "company" || job.publishedAt !== null;
  return {
    ...{ id, companyId, applicantId, stage, withdrawnFrom, rev, participant, role },
    job: { id: job.id, title: job.title, url: isVisible ? jobPath(job.slug) : null },
    opening: [...coverLetter.slice(0, OPENING_LENGTH * 2)].slice(0, OPENING_LENGTH).join(""),
    attachments: files.get(id) ?? [],
    stageAt: stageAt.toISOString(),
    createdAt: createdAt.toISOString(),
  };
}
