import { z } from "zod";
import { LABEL_COLOURS, TURNS } from "@/db/schema/inbox";
import { MAX_ATTACHMENTS } from "@/lib/attachments/rules";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import { id, position, queryLimit, text } from "@/lib/validation";
import {
  decodeCursor,
  FILTERS,
  MAX_LABEL_NAME_LENGTH,
  MAX_LABELS_PER_CONVERSATION,
  MAX_NOTE_LENGTH,
  MAX_PAGE_LENGTH,
  PAGE_LENGTH,
} from "./rules";

/** Nobody writes so often. */
const MAX_DRAFT_VERSION = 1_000_000_000;

/** Postgres knows no year 0. */
const time = z.iso
  .datetime()
  .refine((value) => value >= "0001")
  .transform((value) => new Date(value));

const cursor = z.string().transform((value, context) => {
  const decoded = decodeCursor(value);
  if (!decoded || !z.uuid().safeParse(decoded.conversationId).success) context.addIssue("unknown cursor");
  return decoded ?? z.NEVER;
});

/** A label shows its conversations wherever they lie, and takes no filter beside it. */
export const listConversationsInput = z
  .strictObject({
    cursor: cursor.optional(),
    limit: queryLimit(MAX_PAGE_LENGTH).default(PAGE_LENGTH),
    filter: z.enum(FILTERS).default("all"),
    label: id.optional(),
  })
  .refine(({ filter, label }) => label === undefined || filter === "all", { path: ["label"] });
export type ListConversationsInput = z.output<typeof listConversationsInput>;

export const countUnreadInput = z.strictObject({});
export const getCountsInput = z.strictObject({});

export const setLetterKeysInput = z.strictObject({ isOn: z.boolean() });
export type SetLetterKeysInput = z.output<typeof setLetterKeysInput>;

export const markReadInput = z.strictObject({
  conversationId: id,
  seq: position,
  /**
   * Which mark as unread the reader has seen, null for none: that one is taken back and none that was made since, so that
   * a call that comes late or again undoes nothing. Left out, it is whichever there is.
   */
  markedUnreadAt: time.nullish(),
});
export type MarkReadInput = z.output<typeof markReadInput>;

/** Only what is given changes. */
export const updateEntryInput = z
  .strictObject({
    conversationId: id,
    starred: z.boolean().optional(),
    archived: z.boolean().optional(),
    muted: z.boolean().optional(),
    /** Counts as unread until it is read again. */
    unread: z.boolean().optional(),
    /** Until when, or until the other person writes; null brings it back. */
    snoozedUntil: z.union([time, z.literal("reply"), z.null()]).optional(),
    /** Holds until the next message that decides it. */
    turn: z.enum(TURNS).nullish(),
    /** All that it is to carry; as Postgres writes ids, for they are compared with each other. */
    labelIds: z
      .array(id.transform((value) => value.toLowerCase()))
      .max(MAX_LABELS_PER_CONVERSATION, "tooManyLabels")
      .optional(),
    note: text.pipe(z.string().trim().max(MAX_NOTE_LENGTH, "noteTooLong")).optional(),
  })
  // It lies in one place.
  .refine(({ archived, snoozedUntil }) => !archived || !snoozedUntil, { path: ["snoozedUntil"] });
export type UpdateEntryInput = z.output<typeof updateEntryInput>;

const label = {
  name: text.pipe(
    z
      .string()
      .transform((value) => value.normalize("NFC").replace(/\s+/g, " "))
      .pipe(z.string().trim().min(1, "labelNameMissing").max(MAX_LABEL_NAME_LENGTH, "labelNameTooLong")),
  ),
  colour: z.enum(LABEL_COLOURS),
};

export const listLabelsInput = z.strictObject({});

export const addLabelInput = z.strictObject(label);
export type AddLabelInput = z.output<typeof addLabelInput>;

/** Only what is given changes, and something is. */
export const editLabelInput = z
  .strictObject({ labelId: id, ...label })
  .partial({ name: true, colour: true })
  .refine(({ name, colour }) => name !== undefined || colour !== undefined, { path: ["name"] });
export type EditLabelInput = z.output<typeof editLabelInput>;

export const removeLabelInput = z.strictObject({ labelId: id });
export type RemoveLabelInput = z.output<typeof removeLabelInput>;

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
