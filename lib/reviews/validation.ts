import { z } from "zod";
import { id, text } from "@/lib/validation";
import { MAX_REVIEW_LENGTH, MAX_STARS } from "./rules";

export const reviewOrderInput = z.strictObject({
  orderId: id,
  clientId: id,
  stars: z.number().int().min(1, "starsMissing").max(MAX_STARS),
  body: text.pipe(z.string().trim().max(MAX_REVIEW_LENGTH, "reviewTooLong")).default(""),
});
export type ReviewOrderInput = z.output<typeof reviewOrderInput>;
