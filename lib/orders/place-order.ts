import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { v5 as uuidOf } from "uuid";
import { db, type Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import { gigPackages, gigs } from "@/db/schema/marketplace";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { enterOrder } from "@/lib/search/mutations";
import { getOrder } from "./queries";
import { recordStep, unblocked } from "./record";
import type { OrderView } from "./types";
import type { PlaceOrderInput } from "./validation";

/** Any constant will do, as long as every version of the product uses the same. */
const ORDERS = "0b6f9d5e-8d63-4c1b-9a37-5a1f6c0e8d21";

type NewOrder = Omit<typeof orders.$inferInsert, "rev" | "status">;

/**
 * Orders a package of somebody's published gig as it is offered now. The same `clientId` orders it once, whatever becomes of
 * the offer after that; for another package it is a `conflict`.
 */
export async function placeOrder(viewer: Viewer, input: PlaceOrderInput): Promise<OrderView | null> {
  // Told by the request itself, so that one that is repeated names the same order.
  const orderId = uuidOf(`${viewer.id}:${input.clientId}`, ORDERS);
  const placed = await getOrder(viewer, { orderId });
  if (!placed) await place(viewer, orderId, input);
  else if (!(await isOf(orderId, input))) throw new AppError("conflict", "clientIdReused");
  return placed ?? getOrder(viewer, { orderId });
}

async function place(viewer: Viewer, orderId: string, { gigId, tier, clientId }: PlaceOrderInput): Promise<void> {
  const { seller, ...agreement } = await requireOffer(gigId, tier);
  if (seller.id === viewer.id) throw new AppError("invalid", "cannotOrderOwn");
  const told = { orderId, step: "placed" as const, clientId, body: "", attachmentIds: [], asked: { gigId, tier } };
  await recordStep(viewer, seller.username, told, async (tx, conversation) => {
    await unblocked(viewer)(tx, conversation);
    await insertOrder(tx, { id: orderId, buyerId: viewer.id, sellerId: seller.id, gigId, tier, ...agreement });
  });
}

async function isOf(orderId: string, { gigId, tier }: PlaceOrderInput): Promise<boolean> {
  const ofInput = and(eq(orders.id, orderId), eq(orders.gigId, gigId), eq(orders.tier, tier));
  return (await db.$count(orders, ofInput)) > 0;
}

/** Writes an order down together with its first step, which the caller records; `conflict` where it is there already. */
export async function insertOrder(tx: Transaction, order: NewOrder): Promise<void> {
  const [made] = await tx
    .insert(orders)
    .values({ ...order, rev: 1 })
    .onConflictDoNothing({ target: orders.id })
    .returning();
  if (!made) throw new AppError("conflict", "orderMovedOn");
  await enterOrder(tx, made);
}

async function requireOffer(gigId: string, tier: PlaceOrderInput["tier"]) {
  const [offer] = await db
    .select({
      title: gigs.title,
      priceCentimes: gigPackages.priceCentimes,
      deliveryDays: gigPackages.deliveryDays,
      revisionsLeft: gigPackages.revisions,
      seller: { id: users.id, username: users.username },
    })
    .from(gigs)
    .innerJoin(users, eq(users.id, gigs.sellerId))
    .innerJoin(gigPackages, and(eq(gigPackages.gigId, gigs.id), eq(gigPackages.tier, tier)))
    .where(and(eq(gigs.id, gigId), isNotNull(gigs.publishedAt)));
  if (!offer) throw new AppError("not_found", "notFound");
  return offer;
}
