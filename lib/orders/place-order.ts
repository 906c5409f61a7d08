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

/** Orders a package of somebody's published gig as it is offered now; the same `clientId` orders it once. */
export async function placeOrder(
  viewer: Viewer,
  { gigId, tier, clientId }: PlaceOrderInput,
): Promise<OrderView | null> {
  const { seller, ...agreement } = await requireOffer(gigId, tier);
  if (seller.id === viewer.id) throw new AppError("invalid", "cannotOrderOwn");
  // Told by the request itself, so that one that is repeated names the same order.
  const orderId = uuidOf(`${viewer.id}:${clientId}`, ORDERS);
  const told = { orderId, step: "placed" as const, clientId, body: "", attachmentIds: [] };
  await recordStep(viewer, seller.username, told, async (tx, conversation) => {
    await unblocked(viewer)(tx, conversation);
    await insertOrder(tx, { id: orderId, buyerId: viewer.id, sellerId: seller.id, gigId, tier, ...agreement });
  });
  return getOrder(viewer, { orderId });
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
