import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { AppError } from "@/lib/errors";
import { MAX_PRICE_CENTIMES } from "./rules";
import type { ChangeContent } from "./types";
import type { Card } from "./views";

/** Has an order's total and due date follow a change that both said yes to; refused where it would be dearer than orders may be. */
export async function acceptChange(
  tx: Transaction,
  { orderId }: Pick<Card, "orderId">,
  { extraCentimes, extraDays }: ChangeContent,
): Promise<void> {
  const isPayable = sql`${orders.priceCentimes}::bigint + ${extraCentimes} <= ${MAX_PRICE_CENTIMES}`;
  const changed = await tx
    .update(orders)
    .set({
      priceCentimes: sql`${orders.priceCentimes} + ${extraCentimes}`,
      deliveryDays: sql`${orders.deliveryDays} + ${extraDays}`,
      // Days of 24 hours, as the due date was counted.
      dueAt: sql`${orders.dueAt} + ${extraDays * 24} * interval '1 hour'`,
      rev: sql`${orders.rev} + 1`,
    })
    .where(and(eq(orders.id, orderId ?? ""), isPayable))
    .returning({ id: orders.id });
  if (changed.length === 0) throw new AppError("conflict", "priceTooHigh");
}
