import "server-only";
import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { users } from "@/db/schema/auth";
import { jobs } from "@/db/schema/marketplace";
import { applicationPath } from "./rules";
import type { ApplicationContext } from "./types";

/** The card of what one of these two has sent the other for a job; null for any other, whether it exists or not. */
export async function getApplicationContext(
  applicationId: string,
  oneId: string,
  otherId: string,
): Promise<ApplicationContext | null> {
  const isTheirs = or(
    and(eq(applications.companyId, oneId), eq(applications.applicantId, otherId)),
    and(eq(applications.companyId, otherId), eq(applications.applicantId, oneId)),
  );
  return (await contextsWhere(and(eq(applications.id, applicationId), isTheirs)))[0] ?? null;
}

/** The cards of messages already written, in no particular order. */
export async function listApplicationContexts(applicationIds: readonly string[]): Promise<ApplicationContext[]> {
  return applicationIds.length > 0 ? contextsWhere(inArray(applications.id, [...applicationIds])) : [];
}

async function contextsWhere(condition: SQL | undefined): Promise<ApplicationContext[]> {
  const rows = await db
    .select({
      id: applications.id,
      title: jobs.title,
      priceCentimes: jobs.budgetMinCentimes,
      byName: users.name,
      companyId: applications.companyId,
      applicantId: applications.applicantId,
      stage: applications.stage,
      rev: applications.rev,
    })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(users, eq(users.id, applications.applicantId))
    .where(condition);
  return rows.map((row) => ({ kind: "application", image: null, ...row, url: applicationPath(row.id) }));
}
