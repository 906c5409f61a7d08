import { z } from "zod";
import { TURNS } from "@/db/schema/inbox";
import { MAX_ATTACHMENTS } from "@/lib/attachments/rules";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import { id, position, queryLimit, text } from "@/lib/validation";
import {
  decodeCursor,
  FILTERS,
  MAX_LABELS_PER_CONVERSATION,
  MAX_NOTE_LENGTH,
  MAX_PAGE_LENGTH,
  PAGE_LENGTH,
} from "./rules";

/** Nobody writes so often. */
const MAX_DRAFT_VERSION = 1_000_000_000;

const cursor = z.string().transform((value, context) => {
  const decoded = decodeCursor(value);
  if (!decoded || !z.uuid().safeParse(decoded.conversationId).success) context.addIssue("unknown cursor");
  return decoded ?? z.NEVER;
});

export const listConversationsInput = z.strictObject({
  cursor: cursor.optional(),
  limit: queryLimit(MAX_PAGE_LENGTH).default(PAGE_LENGTH),
  filter: z.enum(FILTERS).default("all"),
  label: id.optional(),
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
  /** Counts as unread until it is read again. */
  unread: z.boolean().optional(),
  /** Until when, or until the other person writes; null brings it back. */
  snoozedUntil: z
    .union([z.iso.datetime().transform((time) => new Date(time)), z.literal("reply"), z.null()])
    .optional(),
  /** Holds until the next message that decides it. */
  turn: z.enum(TURNS).nullish(),
  labelIds: z.array(id).max(MAX_LABELS_PER_CONVERSATION, "tooManyLabels").optional(),
  note: text.pipe(z.string().trim().max(MAX_NOTE_LENGTH, "noteTooLong")).optional(),
});
export type UpdateEntryInput = z.output<typeof updateEntryInput>;

/** As it stands in the composer: a draft keeps its blanks. */
export const saveDraftInput = z.strictObject({
  conversationId: id,
  body: text.pipe(z.string().max(MAX_BODY_LENGTH, "bodyTooLong")).default(""),
  replyToId: id.nullish(),
  attachmentIds: z
    .array(id.transform((value) => value.toLowerCase()))
    .max(MAX_ATTACHMENTS, "tooManyFiles")
    .default([]),
  /** The version that it goes on from; 0 where there is none. A made-up one leaves its column room to grow. */
  version: position.max(MAX_DRAFT_VERSION),
});
export type SaveDraftInput = z.output<typeof saveDraftInput>;
