import { z } from "zod";
import { EXPORT_LANGUAGES } from "@/db/schema/exports";
import { isTimeZone } from "@/lib/i18n/time-zone";
import { laneOf } from "@/lib/messages/lane-rules";
import { isDay } from "@/lib/search/parse";
import { id } from "@/lib/validation";

const day = z.string().refine(isDay);

/** "gig:ID", and the like for jobs, applications and orders. */
const lane = z.string().transform((name, context) => {
  const found = laneOf(name.toLowerCase());
  if (!found) context.addIssue({ code: "custom" });
  return found ?? z.NEVER;
});

export const requestExportInput = z
  .strictObject({
    conversationId: id,
    clientId: id,
    lane: lane.nullish(),
    from: day.nullish(),
    to: day.nullish(),
    timeZone: z.string().max(100).refine(isTimeZone),
    language: z.enum(EXPORT_LANGUAGES).default("en"),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], message: "exportDays" });
export type RequestExportInput = z.output<typeof requestExportInput>;

export const exportInput = z.strictObject({ exportId: id });
export type ExportInput = z.output<typeof exportInput>;
