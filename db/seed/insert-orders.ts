import { v7 as uuidv7 } from "uuid";
import { PACKAGE_TIERS } from "@/db/schema/marketplace";
import { orders } from "@/db/schema/orders";
import { gigs as seedGigs } from "./gigs";
import type { Offerings } from "./insert-offerings";
import { orders as seedOrders } from "./orders";
import { ago, known, type Seeding } from "./seeding";
import { DAY, type SeedOrder } from "./types";

/** The ids of orders by their keys. */
export type OrderIds = ReadonlyMap<string, string>;

export async function insertOrders({ tx, now, idOf }: Seeding, offerings: Offerings): Promise<OrderIds> {
  const sorted = [...seedOrders].sort((one, other) => other.placedAgo - one.placedAgo);
  const rows = sorted.map((order) => {
    const createdAt = ago(now, order.placedAgo);
    const [seller = ""] = order.gig.split("/");
    const agreement = agreementOf(order);
    return {
      ...{ id: uuidv7({ msecs: createdAt.getTime() }), buyerId: idOf(order.buyer), sellerId: idOf(seller) },
      ...{ gigId: known(offerings.gigs, order.gig), tier: order.tier, status: order.status, createdAt },
      ...agreement,
      ...progressOf(order, agreement.deliveryDays, now),
    };
  });
  await tx.insert(orders).values(rows);
  return new Map(rows.map(({ id }, place) => [sorted[place]?.key ?? "", id]));
}

/** What was ordered: the package as it is offered, where nothing else was agreed on. */
function agreementOf({ gig, tier, title, dirhams }: SeedOrder) {
  const offered = seedGigs.find(({ seller, slug }) => `${seller}/${slug}` === gig);
  const offer = offered?.packages[PACKAGE_TIERS.indexOf(tier)];
  if (!offered || !offer) throw new Error(`The demo has no package "${tier}" of "${gig}".`);
  const [, , price, deliveryDays, revisionsLeft] = offer;
  return { title: title ?? offered.title, priceCentimes: (dirhams ?? price) * 100, deliveryDays, revisionsLeft };
}

/** Paid within the hour, and begun at once. */
function progressOf({ status, placedAgo }: SeedOrder, deliveryDays: number, now: Date) {
  if (status === "placed" || status === "cancelled") return { paidAt: null, dueAt: null };
  const begunAgo = placedAgo - 40;
  return { paidAt: ago(now, begunAgo), dueAt: ago(now, begunAgo - deliveryDays * DAY) };
}
