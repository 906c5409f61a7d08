import { z } from "zod";
import { CONTEXT_KINDS } from "@/db/schema/search";
import { isTimeZone } from "@/lib/i18n/time-zone";
import { id, queryLimit, text } from "@/lib/validation";
import { isDay } from "./parse";
import { decodeCursor, GROUPS, MAX_PAGE_LENGTH, MAX_QUERY_LENGTH } from "./rules";

const day = z.string().refine(isDay);

const cursor = z.string().transform((value, context) => {
  const decoded = decodeCursor(value);
  if (!decoded || !z.uuid().safeParse(decoded.id).success) context.addIssue("unknown cursor");
  return decoded ?? z.NEVER;
});

export const searchInput = z.strictObject({
  // Not `max`, which counts code points.
  q: text.refine((value) => value.length <= MAX_QUERY_LENGTH, "searchTooLong").default(""),
  /** One group, page by page; without it, the beginning of each. */
  kind: z.enum(GROUPS).optional(),
  cursor: cursor.optional(),
  limit: queryLimit(MAX_PAGE_LENGTH).optional(),
  from: z.enum(["me", "them"]).optional(),
  has: z.enum(["file"]).optional(),
  before: day.optional(),
  after: day.optional(),
  context: z.enum(CONTEXT_KINDS).optional(),
  conversation: id.optional(),
  /** Where days begin; without it, where the viewer's browser was last. */
  zone: z.string().refine(isTimeZone).optional(),
});
export type SearchInput = z.output<typeof searchInput>;
