import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { receiveEvent } from "@/lib/orders/events";
import type { OrderStatus, OrderStep } from "@/lib/orders/types";

/** The steps that lead to each state. */
const WAYS: Readonly<Record<OrderStatus, readonly Exclude<OrderStep, "placed">[]>> = {
  placed: [],
  active: ["paid", "started"],
  delivered: ["paid", "started", "delivered"],
  revising: ["paid", "started", "delivered", "revision"],
  completed: ["paid", "started", "delivered", "completed"],
  cancelled: ["cancelled"],
};

interface Options {
  title?: string;
  status?: OrderStatus;
  /** Where other steps lead to it than usual. */
  steps?: readonly Exclude<OrderStep, "placed">[];
  createdAt?: Date;
  revisions?: number;
}

/** An order of 850 MAD that `buyer` has placed with `seller`, brought to a state by its steps. */
export async function makeOrder(
  buyer: Viewer,
  seller: Viewer,
  {
    title = "A logo in Arabic and Latin",
    status = "placed",
    steps = WAYS[status],
    createdAt,
    revisions = 1,
  }: Options = {},
): Promise<{ id: string; number: number; path: string; conversationId: string }> {
  const id = randomUUID();
  const agreement = { title, priceCentimes: 85_000, deliveryDays: 3, revisions };
  const order = { buyer: buyer.username, seller: seller.username, ...agreement };
  const told = () => ({ orderId: id, eventId: randomUUID(), body: "" });
  const { conversationId } = await receiveEvent({ ...told(), step: "placed", order });
  for (const step of steps) await receiveEvent({ ...told(), body: "As agreed.", step, by: whoTakes(step) });
  if (createdAt) await db.update(orders).set({ createdAt }).where(eq(orders.id, id));
  const [row] = await db.select({ number: orders.number }).from(orders).where(eq(orders.id, id));
  return { id, number: row?.number ?? 0, path: `/orders/${id}`, conversationId };
}

function whoTakes(step: OrderStep): "buyer" | "seller" {
  return step === "paid" || step === "delivered" ? "seller" : "buyer";
}
