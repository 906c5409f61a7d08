import "server-only";
import { and, eq, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { users } from "@/db/schema/auth";
import { jobs, profiles } from "@/db/schema/marketplace";
import { listOfApplications } from "@/lib/attachments/queries";
import type { AttachmentView } from "@/lib/attachments/types";
import type { Viewer } from "@/lib/auth/types";
import { personColumns } from "@/lib/marketplace/queries";
import { jobPath } from "@/lib/marketplace/rules";
import { OPENING_LENGTH } from "./rules";
import { roleOf } from "./stage-rules";
import type { ApplicationCardView, ApplicationView } from "./types";
import type { ApplicationInput } from "./validation";

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

/** Applications with their job and the other of their two people. */
export function selectApplications(viewer: Viewer) {
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

/** A row as `viewer` may see it. */
export function cardOf(
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
