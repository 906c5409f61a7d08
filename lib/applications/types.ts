import type { APPLICATION_STAGES } from "@/db/schema/applications";
import type { AttachmentView } from "@/lib/attachments/types";
import type { PersonView } from "@/lib/marketplace/types";
import type { APPLICATION_ROLES } from "./rules";

export type ApplicationStage = (typeof APPLICATION_STAGES)[number];
/** What somebody is in an application. */
export type ApplicationRole = (typeof APPLICATION_ROLES)[number];
export type StageCounts = Readonly<Record<ApplicationStage, number>>;

/** What a list is narrowed down to. */
export interface ApplicationFilter {
  jobId?: string | undefined;
  stage?: ApplicationStage | undefined;
}

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

/** An application as one of its two people sees it in a list; times are ISO 8601 in UTC. */
export interface ApplicationCardView {
  id: string;
  companyId: string;
  applicantId: string;
  /** What the viewer is in it. */
  role: ApplicationRole;
  /** `url` is a path below the app's origin; null for an applicant while the job is not published. */
  job: { id: string; title: string; url: string | null };
  /** The other of the two. */
  participant: PersonView & { city: string | null };
  /** The first lines of its letter. */
  opening: string;
  attachments: AttachmentView[];
  stage: ApplicationStage;
  /** Where it stood before it was withdrawn; null unless it is. */
  withdrawnFrom: ApplicationStage | null;
  /** How often its stage has changed; of two versions the higher one is right. */
  rev: number;
  stageAt: string;
  createdAt: string;
}

/** One application with all that its page shows. */
export interface ApplicationView extends ApplicationCardView {
  coverLetter: string;
}

/** A job of one company that somebody has applied to. */
export interface AppliedJob {
  id: string;
  title: string;
  count: number;
}
