import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { applications } from "@/db/schema/applications";
import type { ApplicationStage } from "@/lib/applications/types";
import type { Viewer } from "@/lib/auth/types";
import { makeJob } from "./jobs";

/** What `applicant` has sent for a new job of `company`. */
export async function makeApplication(
  company: Viewer,
  applicant: Viewer,
  stage: ApplicationStage = "sent",
): Promise<{ id: string; path: string; jobId: string }> {
  const [id, job] = [uuid(), await makeJob(company)];
  await db.insert(applications).values({
    ...{ id, jobId: job.id, companyId: company.id, applicantId: applicant.id, stage },
    coverLetter: "I have translated three portals.",
  });
  return { id, path: `/dashboard/applications/${id}`, jobId: job.id };
}
