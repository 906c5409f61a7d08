import { z } from "zod";
import { isTimeZone } from "@/lib/i18n/time-zone";
import { attachmentIds, messageBody, messageContext } from "@/lib/messages/validation";
import { id, line, position } from "@/lib/validation";
import {
  MAX_DAYS,
  MAX_INTERVIEW_MINUTES,
  MAX_LINE_LENGTH,
  MAX_PLACE_LENGTH,
  MAX_PRICE_CENTIMES,
  MAX_REVISIONS,
  MAX_SCOPE_LINES,
  MAX_SLOTS,
  MAX_TITLE_LENGTH,
  MIN_INTERVIEW_MINUTES,
} from "./rules";

const title = line.pipe(z.string().min(1, "cardTitleMissing").max(MAX_TITLE_LENGTH, "cardTitleTooLong"));
const item = line.pipe(z.string().min(1).max(MAX_LINE_LENGTH, "scopeTooLong"));
const scope = z.array(item).min(1, "scopeMissing").max(MAX_SCOPE_LINES, "scopeTooLong");
const price = z.number().int().max(MAX_PRICE_CENTIMES, "priceTooHigh");
const days = z.number().int().max(MAX_DAYS, "tooManyDays");
const revisions = z.number().int().min(0).max(MAX_REVISIONS, "tooManyRevisions");
/** By its name, never by an offset: a country may change its own. */
const timeZone = z
  .string()
  .regex(/^[A-Za-z]/)
  .refine(isTimeZone);
/** To the millisecond and in UTC, so that the same moment is always the same text; of a year that has four digits there. */
const moment = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())
  .refine((value) => /^\d{4}-/.test(value));

const offer = z.strictObject({
  kind: z.literal("offer"),
  title,
  scope,
  priceCentimes: price.min(100, "priceTooLow"),
  deliveryDays: days.min(1, "daysMissing"),
  revisions,
  expiresAt: moment.nullable(),
  attachmentIds: attachmentIds.default([]),
});

const agreement = z.strictObject({
  kind: z.literal("agreement"),
  title,
  scope,
  priceCentimes: price.min(0).nullable(),
  date: z.strictObject({ at: moment, timeZone }).nullable(),
  revisions: revisions.nullable(),
});

const change = z.strictObject({
  kind: z.literal("change"),
  title,
  scope,
  extraCentimes: price.min(0),
  extraDays: days.min(0),
});

const interview = z.strictObject({
  kind: z.literal("interview"),
  title,
  slots: z
    .array(moment)
    .min(1, "slotsMissing")
    .max(MAX_SLOTS, "tooManySlots")
    .transform((slots) => [...new Set(slots)].sort()),
  minutes: z.number().int().min(MIN_INTERVIEW_MINUTES, "interviewLength").max(MAX_INTERVIEW_MINUTES, "interviewLength"),
  timeZone,
  place: line.pipe(z.string().min(1, "placeMissing").max(MAX_PLACE_LENGTH, "placeTooLong")),
});

const content = z.discriminatedUnion("kind", [offer, agreement, change, interview]);

export const proposeCardInput = z.strictObject({
  conversationId: id,
  clientId: id,
  content,
  /** What is said with it. */
  body: messageBody.default(""),
  /** The message that it is made of. */
  replyToId: id.nullish(),
  /** What it is proposed from, where that is not what is talked from already; a change names its order. */
  context: messageContext.nullish(),
});
export type ProposeCardInput = z.output<typeof proposeCardInput>;

const moving = { cardId: id, clientId: id, version: position, rev: position, body: messageBody.default("") };

/** A move names the version that it was decided on, and how far the card was. */
export const moveCardInput = z.discriminatedUnion("move", [
  z.strictObject({ ...moving, move: z.enum(["accepted", "confirmed", "declined", "withdrawn", "cancelled"]) }),
  z.strictObject({ ...moving, move: z.enum(["countered", "changed", "rescheduled"]), content }),
  z.strictObject({
    ...moving,
    move: z.literal("chosen"),
    slot: z
      .number()
      .int()
      .min(0)
      .max(MAX_SLOTS - 1),
  }),
]);
export type MoveCardInput = z.output<typeof moveCardInput>;

export const cardInput = z.strictObject({ cardId: id });
export type CardInput = z.output<typeof cardInput>;
