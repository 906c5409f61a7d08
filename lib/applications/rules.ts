import type { ApplicationFilter, ApplicationRole } from "./types";

export const APPLICATION_ROLES = ["company", "applicant"] as const;

/** UTF-16 code units, as `maxlength` and `String.length` count them; two pages. */
export const MAX_LETTER_LENGTH = 5000;
/** How much of a letter a list shows. */
export const OPENING_LENGTH = 280;
export const PAGE_LENGTH = 20;
export const MAX_PAGE_LENGTH = 100;

export const APPLICATIONS_PATH = "/dashboard/applications";

export function applicationPath(applicationId: string): string {
  return `${APPLICATIONS_PATH}/${applicationId}`;
}

/** The list, narrowed down to a job and a stage. */
export function applicationsPath({ jobId, stage }: ApplicationFilter): string {
  const given = [...(jobId ? [["job", jobId]] : []), ...(stage ? [["stage", stage]] : [])];
  return given.length > 0 ? `${APPLICATIONS_PATH}?${new URLSearchParams(given)}` : APPLICATIONS_PATH;
}

export function applyPath(jobSlug: string): string {
  return `/jobs/${jobSlug}/apply`;
}

/** Whose list somebody is shown; null for whoever neither applies nor has been applied to. */
export function roleFor(kind: string | null, hasBeenAppliedTo: boolean): ApplicationRole | null {
  if (kind === "freelancer") return "applicant";
  return kind === "company" || hasBeenAppliedTo ? "company" : null;
}
