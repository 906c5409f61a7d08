export const APPLICATION_ROLES = ["company", "applicant"] as const;

/** UTF-16 code units, as `maxlength` and `String.length` count them; two pages. */
export const MAX_LETTER_LENGTH = 5000;
/** How much of a letter a list shows. */
export const OPENING_LENGTH = 280;
export const PAGE_LENGTH = 20;
export const MAX_PAGE_LENGTH = 100;

const APPLICATIONS_PATH = "/dashboard/applications";

export function applicationPath(applicationId: string): string {
  return `${APPLICATIONS_PATH}/${applicationId}`;
}
