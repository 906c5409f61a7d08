import { z } from "zod";
import { id, queryLimit } from "@/lib/validation";
import { decodeCursor, MAX_PAGE_LENGTH, ORDER_FILTERS, PAGE_LENGTH } from "./rules";

export const orderInput = z.strictObject({ orderId: id });
export type OrderInput = z.output<typeof orderInput>;

const cursor = z.string().transform((value, context) => {
  const place = decodeCursor(value);
  if (!place) context.addIssue("unknown cursor");
  return place ?? z.NEVER;
});

export const listOrdersInput = z.strictObject({
  filter: z.enum(ORDER_FILTERS).default("all"),
  cursor: cursor.optional(),
  limit: queryLimit(MAX_PAGE_LENGTH).default(PAGE_LENGTH),
});
export type ListOrdersInput = z.output<typeof listOrdersInput>;
