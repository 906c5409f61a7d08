import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import type { MessageView } from "@/lib/messages/types";
import { recordPayment } from "./payment";
import { takeStep, unblocked } from "./record";
import type { AdvanceOrderInput } from "./validation";

/**
 * Has `viewer` take a step of one of their orders: `forbidden` where it is the other's to take or one has blocked the
 * other, `conflict` where the order does not stand there (any more).
 */
export async function advanceOrder(viewer: Viewer, input: AdvanceOrderInput): Promise<MessageView> {
  const to = await requireOther(viewer, input.orderId);
  const take = input.step === "paid" ? recordPayment : takeStep;
  return take(viewer, to, input, unblocked(viewer));
}

/** The username of the other of the order's two people; `not_found` unless `viewer` is one of them. */
async function requireOther(viewer: Viewer, orderId: string): Promise<string> {
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  if (!order || (order.buyerId !== viewer.id && order.sellerId !== viewer.id)) {
    throw new AppError("not_found", "notFound");
  }
  const otherId = order.buyerId === viewer.id ? order.sellerId : order.buyerId;
  const [other] = await db.select({ username: users.username }).from(users).where(eq(users.id, otherId));
  if (!other) throw new Error("an order's person is missing");
  return other.username;
}
