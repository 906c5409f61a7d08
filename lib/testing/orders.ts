import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";

type Fields = Partial<typeof orders.$inferInsert>;

/** An order of 850 MAD that `buyer` has placed with `seller`. */
export async function makeOrder(
  buyer: Viewer,
  seller: Viewer,
  fields: Fields = {},
): Promise<{ id: string; number: number; path: string }> {
  const id = uuid();
  const [row] = await db
    .insert(orders)
    .values({
      ...{ id, buyerId: buyer.id, sellerId: seller.id, title: "A logo in Arabic and Latin" },
      ...{ priceCentimes: 85_000, deliveryDays: 3, revisionsLeft: 1 },
      ...fields,
    })
    .returning({ number: orders.number });
  return { id, number: row?.number ?? 0, path: `/orders/${id}` };
}
