import { z } from "zod";
import { SEND_KEYS } from "@/db/schema/auth";
import { PACKAGE_TIERS } from "@/db/schema/marketplace";
import { REPLY_LANGUAGES } from "@/db/schema/messages";
import { MAX_ATTACHMENTS } from "@/lib/attachments/rules";
import { id, position, queryLimit, queryPosition, text } from "@/lib/validation";
import { emojiIn } from "./emoji-in";
import { laneOf } from "./lane-rules";
import { MAX_REPLY_BODY_LENGTH, MAX_REPLY_NAME_LENGTH } from "./reply-rules";
import { MAX_BODY_LENGTH, MAX_PAGE_LENGTH, PAGE_LENGTH } from "./rules";

export const messageBody = text.pipe(z.string().trim().max(MAX_BODY_LENGTH, "bodyTooLong"));
/** In the order in which they are shown; as Postgres writes ids, for they are compared with each other. */
export const attachmentIds = z
  .array(id.transform((value) => value.toLowerCase()))
  .max(MAX_ATTACHMENTS, "tooManyFiles")
  .refine((ids) => new Set(ids).size === ids.length);
/** `null` is nothing in particular; without it, the message goes on with what is talked from already. */
export const messageContext = z.union([
  z.strictObject({ kind: z.enum(["job", "application", "order"]), id }),
  z.strictObject({ kind: z.literal("gig"), id, tier: z.enum(PACKAGE_TIERS).optional() }),
]);
const limit = queryLimit(MAX_PAGE_LENGTH).default(PAGE_LENGTH);
const draft = {
  clientId: id,
  body: messageBody.default(""),
  attachmentIds: attachmentIds.optional(),
  context: messageContext.nullish(),
  replyToId: id.nullish(),
  /** The version of the draft that it was written from, which is cleared with it. */
  draftVersion: position.optional(),
};

export const sendMessageInput = z.strictObject({ conversationId: id, ...draft }).refine(hasContent, "bodyEmpty");
export type SendMessageInput = z.output<typeof sendMessageInput>;

/** Without text only where there are files, which the message itself tells. */
export const editMessageInput = z.strictObject({ messageId: id, body: messageBody });
export type EditMessageInput = z.output<typeof editMessageInput>;

export const unsendMessageInput = z.strictObject({ messageId: id });
export type UnsendMessageInput = z.output<typeof unsendMessageInput>;

/** Exactly one emoji; null takes it away. */
const emoji = text.transform((value, context) => {
  const found = emojiIn(value);
  if (found === null) context.addIssue({ code: "custom", message: "notOneEmoji" });
  return found;
});

export const reactInput = z.strictObject({ messageId: id, emoji: emoji.nullable() });
export type ReactInput = z.output<typeof reactInput>;

export const listVersionsInput = z.strictObject({ messageId: id });
export type ListVersionsInput = z.output<typeof listVersionsInput>;

/** "gig:ID", and the like for jobs, applications and orders. */
const lane = z.string().transform((name, context) => {
  const found = laneOf(name.toLowerCase());
  if (!found) context.addIssue({ code: "custom" });
  return found ?? z.NEVER;
});

/** One of `before`, `after` and `around`, or none for the newest; of a whole conversation or of one lane. */
export const listMessagesInput = z
  .strictObject({ conversationId: id, limit, before: queryPosition, after: queryPosition, around: queryPosition, lane })
  .partial({ before: true, after: true, around: true, lane: true })
  .refine(({ before, after, around }) => [before, after, around].filter((seq) => seq !== undefined).length <= 1, {
    path: ["before"],
  });
export type ListMessagesInput = z.output<typeof listMessagesInput>;

export const listChangesInput = z.strictObject({ conversationId: id, since: queryPosition, limit });
export type ListChangesInput = z.output<typeof listChangesInput>;

const reply = {
  name: text.pipe(
    z
      .string()
      .transform((value) => value.replace(/\s+/g, " "))
      .pipe(z.string().trim().min(1, "replyNameMissing").max(MAX_REPLY_NAME_LENGTH, "replyNameTooLong")),
  ),
  language: z.enum(REPLY_LANGUAGES),
  body: text.pipe(z.string().trim().min(1, "replyBodyMissing").max(MAX_REPLY_BODY_LENGTH, "replyBodyTooLong")),
};

export const listSavedRepliesInput = z.strictObject({});

export const addReplyInput = z.strictObject(reply);
export type AddReplyInput = z.output<typeof addReplyInput>;

export const editReplyInput = z.strictObject({ replyId: id, ...reply });
export type EditReplyInput = z.output<typeof editReplyInput>;

export const removeReplyInput = z.strictObject({ replyId: id });
export type RemoveReplyInput = z.output<typeof removeReplyInput>;

export const setSendKeyInput = z.strictObject({ sendKey: z.enum(SEND_KEYS) });
export type SetSendKeyInput = z.output<typeof setSendKeyInput>;

/** A file alone is a message. */
function hasContent({ body, attachmentIds }: { body: string; attachmentIds?: string[] | undefined }): boolean {
  return body !== "" || (attachmentIds?.length ?? 0) > 0;
}
