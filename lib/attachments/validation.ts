import { z } from "zod";
import { ATTACHMENT_KINDS } from "@/db/schema/attachments";
import { id, queryLimit } from "@/lib/validation";
import { decodeCursor, MAX_PAGE_LENGTH, MAX_ZIP_FILES, PAGE_LENGTH } from "./rules";

/** As Postgres writes ids, for the storage keeps them as text. */
const attachmentId = id.transform((value) => value.toLowerCase());

export const attachmentInput = z.strictObject({ id: attachmentId });
export type AttachmentInput = z.output<typeof attachmentInput>;

export const fetchAttachmentInput = z.strictObject({
  id: attachmentId,
  size: z.enum(["thumb", "preview"]).optional(),
  download: z.literal("1").optional(),
});
export type FetchAttachmentInput = z.output<typeof fetchAttachmentInput>;

/** What a browser says before an upload; without an id one is made. */
export const uploadInput = z.strictObject({ conversationId: id, attachmentId: attachmentId.optional() });
export type UploadInput = z.output<typeof uploadInput>;

const cursor = z.string().transform((value, context) => {
  const decoded = decodeCursor(value);
  if (!decoded) context.addIssue("unknown cursor");
  return decoded ?? z.NEVER;
});

export const listAttachmentsInput = z.strictObject({
  conversationId: id,
  type: z.enum(ATTACHMENT_KINDS).optional(),
  before: cursor.optional(),
  limit: queryLimit(MAX_PAGE_LENGTH).default(PAGE_LENGTH),
});
export type ListAttachmentsInput = z.output<typeof listAttachmentsInput>;

export const zipAttachmentsInput = z.strictObject({
  conversationId: id,
  ids: z
    .string()
    .transform((value) => [...new Set(value.split(","))])
    .pipe(z.array(attachmentId).min(1).max(MAX_ZIP_FILES)),
});
export type ZipAttachmentsInput = z.output<typeof zipAttachmentsInput>;
