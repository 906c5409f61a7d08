import { z } from "zod";
import { id, position, queryLimit } from "@/lib/validation";
import { decodeCursor, MAX_PAGE_LENGTH, PAGE_LENGTH } from "./rules";

const cursor = z.string().transform((value, context) => {
  const decoded = decodeCursor(value);
  if (!decoded || !z.uuid().safeParse(decoded.conversationId).success) context.addIssue("unknown cursor");
  return decoded ?? z.NEVER;
});

export const listConversationsInput = z.strictObject({
  cursor: cursor.optional(),
  limit: queryLimit(MAX_PAGE_LENGTH).default(PAGE_LENGTH),
  filter: z.enum(["inbox", "archived"]).default("inbox"),
});
export type ListConversationsInput = z.output<typeof listConversationsInput>;

export const countUnreadInput = z.strictObject({});

export const markReadInput = z.strictObject({ conversationId: id, seq: position });
export type MarkReadInput = z.output<typeof markReadInput>;

/** Only what is given changes. */
export const updateEntryInput = z.strictObject({
  conversationId: id,
  starred: z.boolean().optional(),
  archived: z.boolean().optional(),
  muted: z.boolean().optional(),
});
export type UpdateEntryInput = z.output<typeof updateEntryInput>;
