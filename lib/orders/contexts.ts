import "server-only";
import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { gigs } from "@/db/schema/marketplace";
import { orders } from "@/db/schema/orders";
import { orderPath } from "./rules";
import type { OrderContext } from "./types";

/** The card of an order of these two people; null for any other, whether it exists or not. */
export async function getOrderContext(orderId: string, oneId: string, otherId: string): Promise<OrderContext | null> {
  const isTheirs = or(
    and(eq(orders.buyerId, oneId), eq(orders.sellerId, otherId)),
    and(eq(orders.buyerId, otherId), eq(orders.sellerId, oneId)),
  );
  return (await contextsWhere(and(eq(orders.id, orderId), isTheirs)))[0] ?? null;
}

/** The cards of messages already written, in no particular order. */
export async function listOrderContexts(orderIds: readonly string[]): Promise<OrderContext[]> {
  return orderIds.length > 0 ? contextsWhere(inArray(orders.id, [...orderIds])) : [];
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
