import { z } from "zod";
import { APPLICATION_STAGES } from "@/db/schema/applications";
import { attachmentIds } from "@/lib/messages/validation";
import { decodeCursor } from "@/lib/orders/rules";
import { id, position, queryLimit, text } from "@/lib/validation";
import { APPLICATION_ROLES, MAX_LETTER_LENGTH, MAX_PAGE_LENGTH, PAGE_LENGTH } from "./rules";
import type { ApplicationRole } from "./types";

export const applicationInput = z.strictObject({ applicationId: id });
export type ApplicationInput = z.output<typeof applicationInput>;

export const applyInput = z.strictObject({
  jobId: id,
  coverLetter: text.pipe(z.string().trim().min(1, "letterMissing").max(MAX_LETTER_LENGTH, "letterTooLong")),
  attachmentIds: attachmentIds.default([]),
});
export type ApplyInput = z.output<typeof applyInput>;

/** With `rev`, the stage is moved on from that version alone. */
export const setStageInput = z.strictObject({
  applicationId: id,
  stage: z.enum(APPLICATION_STAGES),
  rev: position.optional(),
});
export type SetStageInput = z.output<typeof setStageInput>;

const cursor = z.string().transform((value, context) => {
  const place = decodeCursor(value);
  if (!place) context.addIssue("unknown cursor");
  return place ?? z.NEVER;
});

const role = z.enum(APPLICATION_ROLES).default("company");

export const listApplicationsInput = z.strictObject({
  role,
  jobId: id.optional(),
  stage: z.enum(APPLICATION_STAGES).optional(),
  cursor: cursor.optional(),
  limit: queryLimit(MAX_PAGE_LENGTH).default(PAGE_LENGTH),
});
export type ListApplicationsInput = z.output<typeof listApplicationsInput>;

export const countApplicationsInput = z.strictObject({ role, jobId: id.optional() });
export type CountApplicationsInput = z.output<typeof countApplicationsInput>;

/** What the address of the list asks for; one that nobody was given shows all of it. */
export function listedBy(role: ApplicationRole, given: Readonly<Record<string, string | undefined>>) {
  const { job: jobId, stage, after } = given;
  const asked = Object.entries({ role, jobId, stage, cursor: after }).filter(([, value]) => value !== undefined);
  const parsed = listApplicationsInput.safeParse(Object.fromEntries(asked));
  return parsed.success ? parsed.data : listApplicationsInput.parse({ role });
}
