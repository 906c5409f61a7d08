import { z } from "zod";
import { PACKAGE_TIERS } from "@/db/schema/marketplace";
import { ORDER_STEPS } from "@/db/schema/orders";
import { attachmentIds, messageBody } from "@/lib/messages/validation";
import { id, queryLimit, text, username } from "@/lib/validation";
import {
  decodeCursor,
  MAX_DELIVERY_DAYS,
  MAX_PAGE_LENGTH,
  MAX_REVISIONS,
  MAX_TITLE_LENGTH,
  ORDER_FILTERS,
  PAGE_LENGTH,
} from "./rules";

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

export const placeOrderInput = z.strictObject({ gigId: id, tier: z.enum(PACKAGE_TIERS), clientId: id });
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

/** Every step but the one that an order begins with. */
const laterStep = z.enum(ORDER_STEPS).exclude(["placed"]);

export const advanceOrderInput = z.strictObject({
  orderId: id,
  step: laterStep,
  clientId: id,
  body: messageBody.default(""),
  attachmentIds: attachmentIds.default([]),
});
export type AdvanceOrderInput = z.output<typeof advanceOrderInput>;

/** Refused rather than mended where it is no text for Postgres: mending could make one of two. */
const eventId = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => !value.includes("\0") && value.isWellFormed());

const event = { orderId: id, eventId, body: messageBody.default("") };

/** `by` says who cancelled; whose any other step is, is known. */
export const orderEventInput = z.discriminatedUnion("step", [
  z.strictObject({
    ...event,
    step: z.literal("placed"),
    order: z.strictObject({
      buyer: username,
      seller: username,
      title: text.pipe(z.string().trim().min(1).max(MAX_TITLE_LENGTH)),
      priceCentimes: z.number().int().min(1).max(2_147_483_647),
      deliveryDays: z.number().int().min(1).max(MAX_DELIVERY_DAYS),
      revisions: z.number().int().min(0).max(MAX_REVISIONS),
    }),
  }),
  z.strictObject({ ...event, step: laterStep, by: z.enum(["buyer", "seller"]).optional() }),
]);
export type OrderEventInput = z.output<typeof orderEventInput>;
