import { z } from "zod";
import { id, queryLimit, queryPosition, text, username } from "@/lib/validation";
import { MAX_BODY_LENGTH, MAX_PAGE_LENGTH, PAGE_LENGTH } from "./rules";

const body = text.pipe(z.string().trim().min(1, "bodyEmpty").max(MAX_BODY_LENGTH, "bodyTooLong"));
const context = z.strictObject({ kind: z.enum(["gig", "job"]), id });
const limit = queryLimit(MAX_PAGE_LENGTH).default(PAGE_LENGTH);
const draft = { clientId: id, body, context: context.nullish() };

export const sendMessageInput = z.strictObject({ conversationId: id, ...draft });
export type SendMessageInput = z.output<typeof sendMessageInput>;

export const startConversationInput = z.strictObject({ to: username, ...draft });
export type StartConversationInput = z.output<typeof startConversationInput>;

export const editMessageInput = z.strictObject({ messageId: id, body });
export type EditMessageInput = z.output<typeof editMessageInput>;

export const unsendMessageInput = z.strictObject({ messageId: id });
export type UnsendMessageInput = z.output<typeof unsendMessageInput>;

/** One of `before`, `after` and `around`, or none for the newest. */
export const listMessagesInput = z
  .strictObject({ conversationId: id, limit, before: queryPosition, after: queryPosition, around: queryPosition })
  .partial({ before: true, after: true, around: true })
  .refine(({ before, after, around }) => [before, after, around].filter((seq) => seq !== undefined).length <= 1, {
    path: ["before"],
  });
export type ListMessagesInput = z.output<typeof listMessagesInput>;

export const listChangesInput = z.strictObject({ conversationId: id, since: queryPosition, limit });
export type ListChangesInput = z.output<typeof listChangesInput>;
