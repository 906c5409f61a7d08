import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { AppError } from "@/lib/errors";
import { MAX_PRICE_CENTIMES } from "./rules";
import type { ChangeContent } from "./types";
import type { Card } from "./views";

/** Has an order's total and due date follow a change that both said yes to. */
export async function acceptChange(
  tx: Transaction,
  { orderId }: Pick<Card, "orderId">,
  { extraCentimes, extraDays }: ChangeContent,
): Promise<void> {
  const [order] = await tx
    .update(orders)
    .set({
      priceCentimes: sql`${orders.priceCentimes} + ${extraCentimes}`,
      deliveryDays: sql`${orders.deliveryDays} + ${extraDays}`,
      // Days of 24 hours, as the due date was counted.
      dueAt: sql`${orders.dueAt} + ${extraDays * 24} * interval '1 hour'`,
      rev: sql`${orders.rev} + 1`,
    })
    .where(eq(orders.id, orderId ?? ""))
    .returning({ priceCentimes: orders.priceCentimes });
  if (!order) throw new Error("a change's order is missing");
  if (order.priceCentimes > MAX_PRICE_CENTIMES) throw new AppError("conflict", "priceTooHigh");
}
