import { z } from "zod";
import { NOTIFICATION_LANGUAGES } from "@/db/schema/notifications";
import { isTimeZone } from "@/lib/i18n/time-zone";

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
