import "server-only";
import { and, count, eq, inArray, notInArray, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { gigs } from "@/db/schema/marketplace";
import { orders } from "@/db/schema/orders";
import { orderPath } from "./rules";
import type { OrderContext, OrderStatus } from "./types";

/** Nobody has anything to do any more. */
const OVER: readonly OrderStatus[] = ["completed", "cancelled"];

/** The card of an order of these two people; null for any other, whether it exists or not. */
export async function getOrderContext(orderId: string, oneId: string, otherId: string): Promise<OrderContext | null> {
  return (await contextsWhere(and(eq(orders.id, orderId), isBetween(oneId, otherId))))[0] ?? null;
}

/** The orders between two people that go on, what is due first and what has not begun last. */
export async function listOpenOrders(oneId: string, otherId: string): Promise<OrderContext[]> {
  const open = await contextsWhere(and(isBetween(oneId, otherId), notInArray(orders.status, [...OVER])));
  return open.sort((one, other) => dueOf(one) - dueOf(other) || one.number - other.number);
}

/** The cards of messages already written, in no particular order. */
export async function listOrderContexts(orderIds: readonly string[]): Promise<OrderContext[]> {
  return orderIds.length > 0 ? contextsWhere(inArray(orders.id, [...orderIds])) : [];
}

/** How many orders a person has finished, as buyer or seller. */
export async function countCompletedOrders(personId: string): Promise<number> {
  const isTheirs = or(eq(orders.buyerId, personId), eq(orders.sellerId, personId));
  const [row] = await db
    .select({ count: count() })
    .from(orders)
    .where(and(isTheirs, eq(orders.status, "completed")));
  return row?.count ?? 0;
}

/** What people call these orders by; asks nothing when there are none to ask for. */
export async function listOrderNumbers(orderIds: readonly string[]): Promise<Map<string, number>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db
    .select({ id: orders.id, number: orders.number })
    .from(orders)
    .where(inArray(orders.id, [...orderIds]));
  return new Map(rows.map(({ id, number }) => [id, number]));
}

function isBetween(oneId: string, otherId: string): SQL | undefined {
  return or(
    and(eq(orders.buyerId, oneId), eq(orders.sellerId, otherId)),
    and(eq(orders.buyerId, otherId), eq(orders.sellerId, oneId)),
  );
}

function dueOf({ dueAt }: OrderContext): number {
  return dueAt ? Date.parse(dueAt) : Number.MAX_SAFE_INTEGER;
}

async function contextsWhere(condition: SQL | undefined): Promise<OrderContext[]> {
  const rows = await db
    .select({
      id: orders.id,
      number: orders.number,
      title: orders.title,
      image: gigs.image,
      priceCentimes: orders.priceCentimes,
      buyerId: orders.buyerId,
      sellerId: orders.sellerId,
      rev: orders.rev,
      status: orders.status,
      dueAt: orders.dueAt,
      paidAt: orders.paidAt,
      revisionsLeft: orders.revisionsLeft,
    })
    .from(orders)
    .leftJoin(gigs, eq(gigs.id, orders.gigId))
    .where(condition);
  return rows.map((row) => ({
    kind: "order",
    ...row,
    url: orderPath(row.id),
    dueAt: row.dueAt?.toISOString() ?? null,
    paidAt: row.paidAt?.toISOString() ?? null,
  }));
}
