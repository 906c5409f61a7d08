import type { APPLICATION_STAGES } from "@/db/schema/applications";

export type ApplicationStage = (typeof APPLICATION_STAGES)[number];

/** The application that a message was written from, as its card shows it to both of its people. */
export interface ApplicationContext {
  kind: "application";
  id: string;
  /** The job's. */
  title: string;
  /** Path below the app's origin, of the application's own page. */
  url: string;
  image: null;
  /** The lower end of the job's budget. */
  priceCentimes: number;
  /** The applicant's. */
  byName: string;
  companyId: string;
  applicantId: string;
  stage: ApplicationStage;
  /** How often its stage has changed; of two versions the higher one is right. */
  rev: number;
}
