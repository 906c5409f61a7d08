import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { jobs } from "./marketplace";

/** How far an application is; all but `withdrawn` are for the company to say. */
export const APPLICATION_STAGES = ["sent", "shortlisted", "interview", "hired", "declined", "withdrawn"] as const;

/** What a freelancer answers to a job; nobody but the two ever sees it. */
export const applications = pgTable(
  "applications",
  {
    id: uuid().primaryKey(),
    jobId: uuid()
      .notNull()
      .references(() => jobs.id),
    /** A copy of the job's, by which a company's applications are listed. */
    companyId: uuid()
      .notNull()
      .references(() => users.id),
    applicantId: uuid()
      .notNull()
      .references(() => users.id),
    coverLetter: text().notNull(),
    stage: text({ enum: APPLICATION_STAGES }).notNull().default("sent"),
    /** Where it stood when its applicant withdrew it, and stands again if they take that back. */
    withdrawnFrom: text({ enum: APPLICATION_STAGES }),
    /** How often its stage has changed; of two versions the higher one is right. */
    rev: integer().notNull().default(0),
    /** When its stage changed last. */
    stageAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
    createdAt: timestamp({ withTimezone: true, mode: "date", precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    unique("applications_once").on(table.jobId, table.applicantId),
    index("applications_of_company").on(table.companyId, table.createdAt.desc(), table.id),
    index("applications_of_company_in_stage").on(table.companyId, table.stage, table.createdAt.desc(), table.id),
    index("applications_of_job").on(table.jobId, table.createdAt.desc(), table.id),
    index("applications_of_job_in_stage").on(table.jobId, table.stage, table.createdAt.desc(), table.id),
    index("applications_of_applicant").on(table.applicantId, table.createdAt.desc(), table.id),
    check("applications_two_people", sql`${table.companyId} <> ${table.applicantId}`),
    check("applications_withdrawn_from", sql`${table.withdrawnFrom} is null or ${table.stage} = 'withdrawn'`),
  ],
);
