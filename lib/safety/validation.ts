import { z } from "zod";

export const getPrivacyInput = z.strictObject({});

/** Only what is given changes. */
export const updatePrivacyInput = z.strictObject({
  showsPresence: z.boolean().optional(),
  showsReceipts: z.boolean().optional(),
});
export type UpdatePrivacyInput = z.output<typeof updatePrivacyInput>;
