import type { LastStep } from "@/lib/conversations/types";
import type { MessageView } from "@/lib/messages/types";
import type { OrderFilter, OrderStatus } from "./types";

export const PAGE_LENGTH = 20;
export const MAX_PAGE_LENGTH = 100;
/** Of an order that was made elsewhere. */
export const MAX_TITLE_LENGTH = 200;
export const MAX_DELIVERY_DAYS = 730;
export const MAX_REVISIONS = 100;

/** The lists that an address can name, as `?filter=`. */
export const ORDER_FILTERS = ["all", "open", "delivered", "completed", "cancelled"] as const;

/** What is in each list; null is everything. */
export const STATUSES_OF: Readonly<Record<OrderFilter, readonly OrderStatus[] | null>> = {
  all: null,
  open: ["placed", "active", "revising"],
  delivered: ["delivered"],
  completed: ["completed"],
  cancelled: ["cancelled"],
};

/** Where a page of the list ended: the place of its last row. */
export interface OrderCursor {
  /** Milliseconds since 1970. */
  at: number;
  id: string;
}

/** The opaque text that stands for a place in the list. */
export function encodeCursor({ at, id }: OrderCursor): string {
  return `${at}_${id}`;
}

/** The place that `cursor` stands for; null for text that no page ended with, such as a year that Postgres cannot read. */
export function decodeCursor(cursor: string | undefined): OrderCursor | null {
  const parts = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? "");
  return parts?.[2] ? { at: Number(parts[1]), id: parts[2] } : null;
}

export function filterOf(value: string | undefined): OrderFilter {
  return ORDER_FILTERS.find((filter) => filter === value) ?? "all";
}

export function orderPath(orderId: string): string {
  return `/orders/${orderId}`;
}

/** What a message did to its order, as the list tells it; null for mere messages. */
export function lastStepOf({ step, context }: Pick<MessageView, "step" | "context">): LastStep | null {
  return step && context?.kind === "order" ? { step, number: context.number } : null;
}
