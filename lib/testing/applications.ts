import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { applicationPath } from "@/lib/applications/rules";
import type { ApplicationStage } from "@/lib/applications/types";
import type { Viewer } from "@/lib/auth/types";
import { makeJob } from "./jobs";

interface Options {
  coverLetter?: string;
  createdAt?: Date;
  /** One of the company's; a new one without. */
  jobId?: string;
}

/** What `applicant` has sent `company` for one of its jobs. */
export async function makeApplication(
  company: Viewer,
  applicant: Viewer,
  stage: ApplicationStage = "sent",
  { coverLetter = "I have translated three portals.", createdAt = new Date(), ...given }: Options = {},
): Promise<{ id: string; path: string; jobId: string }> {
  const id = uuid();
  const jobId = given.jobId ?? (await makeJob(company)).id;
  const people = { companyId: company.id, applicantId: applicant.id };
  await db.insert(applications).values({ id, jobId, ...people, coverLetter, stage, stageAt: createdAt, createdAt });
  return { id, path: applicationPath(id), jobId };
}
