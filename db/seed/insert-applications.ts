import { v7 as uuidv7 } from "uuid";
import { applications } from "@/db/schema/applications";
import { applications as seedApplications } from "./applications";
import { jobs as seedJobs } from "./jobs";
import { ago, type Ids, known, type Seeding } from "./seeding";
import { DAY, type SeedApplication } from "./types";

/** How often each stage has changed on the way to it. */
const REVS = { sent: 0, shortlisted: 1, interview: 2, hired: 3, declined: 1, withdrawn: 1 } as const;

/** Answers the ids of applications by "applicant/slug of the job". */
export async function insertApplications({ tx, now, idOf }: Seeding, jobs: Ids): Promise<Ids> {
  const rows = seedApplications.map((application, place) => {
    const { applicant, job, daysAgo, stage, stageDaysAgo = daysAgo, letter } = application;
    const createdAt = ago(now, daysAgo * DAY + place);
    return {
      ...{
        id: uuidv7({ msecs: createdAt.getTime() }),
        jobId: known(jobs, job),
        companyId: idOf(companyOf(application)),
      },
      ...{ applicantId: idOf(applicant), coverLetter: letter, stage, rev: REVS[stage], createdAt },
      stageAt: ago(now, stageDaysAgo * DAY + place),
    };
  });
  await tx.insert(applications).values(rows);
  return new Map(
    rows.map(({ id }, place) => [`${seedApplications[place]?.applicant}/${seedApplications[place]?.job}`, id]),
  );
}

function companyOf({ job }: SeedApplication): string {
  const found = seedJobs.find(({ slug }) => slug === job);
  if (!found) throw new Error(`The demo has no job "${job}".`);
  return found.company;
}
