import { z } from "zod";
import { NOTIFICATION_LANGUAGES } from "@/db/schema/notifications";
import { isTimeZone } from "@/lib/i18n/time-zone";
import { decodeCursor } from "@/lib/orders/rules";
import { id, position, queryLimit } from "@/lib/validation";
import { MAX_PAGE_LENGTH, NOTIFICATION_FILTERS, PAGE_LENGTH } from "./rules";

/** Of a day. */
const minute = z.number().int().min(0).max(1439);

const switches = z
  .strictObject({ on: z.boolean(), in_app: z.boolean(), email: z.boolean(), push: z.boolean(), sound: z.boolean() })
  .partial();

const quietHours = z
  .strictObject({
    from: minute,
    until: minute,
    // By name: an offset would be wrong after the next change of the clocks.
    timeZone: z
      .string()
      .max(100)
      .refine((name) => isTimeZone(name) && !/^[+-]/.test(name)),
  })
  .refine(({ from, until }) => from !== until, { path: ["until"], error: "quietHoursEqual" });

export const getNotificationSettingsInput = z.strictObject({});

/** Only what is given changes. */
export const updateNotificationSettingsInput = z
  .strictObject({
    messages: switches,
    orders: switches,
    quietHours: quietHours.nullable(),
    hidesContent: z.boolean(),
    language: z.enum(NOTIFICATION_LANGUAGES).nullable(),
  })
  .partial();
export type UpdateNotificationSettingsInput = z.output<typeof updateNotificationSettingsInput>;

const cursor = z.string().transform((value, context) => {
  const decoded = decodeCursor(value);
  if (!decoded) context.addIssue("unknown cursor");
  return decoded ?? z.NEVER;
});

export const listNotificationsInput = z.strictObject({
  filter: z.enum(NOTIFICATION_FILTERS).default("all"),
  cursor: cursor.optional(),
  limit: queryLimit(MAX_PAGE_LENGTH).default(PAGE_LENGTH),
});
export type ListNotificationsInput = z.output<typeof listNotificationsInput>;

export const countNotificationsInput = z.strictObject({});

const time = z.iso
  .datetime()
  .refine((value) => value >= "0001")
  .transform((value) => new Date(value));

/**
 * Some of them, all up to the newest that was shown, those back that one such call has marked, or those of what was seen in
 * another place: messages, applications up to a `rev`.
 */
export const readNotificationsInput = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(MAX_PAGE_LENGTH) }),
  z.strictObject({ all: z.literal(true), until: time.optional() }),
  z.strictObject({ takeBack: time }),
  z.strictObject({ conversationId: id, seqs: z.array(position).min(1).max(MAX_PAGE_LENGTH) }),
  z.strictObject({
    applications: z
      .array(z.strictObject({ id, rev: position }))
      .min(1)
      .max(MAX_PAGE_LENGTH),
  }),
]);
export type ReadNotificationsInput = z.output<typeof readNotificationsInput>;
