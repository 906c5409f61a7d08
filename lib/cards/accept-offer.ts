import "server-only";
import { and, eq } from "drizzle-orm";
import { v5 as uuidOf } from "uuid";
import type { Transaction } from "@/db/client";
import { gigs } from "@/db/schema/marketplace";
import type { Conversation } from "@/lib/conversations/access";
import { insertOrder } from "@/lib/orders/place-order";
import type { OfferContent } from "./types";
import type { Card } from "./views";

/** Any constant will do, as long as every version of the product uses the same. */
const OFFERS = "c1c7f1f2-8f0f-4a5e-9d53-2b7d1b7f6a90";

/** Makes the one order that an offer becomes: its author delivers it to the other, on the terms of the accepted version. */
export async function acceptOffer(
  tx: Transaction,
  { initiatorId, recipientId }: Conversation,
  card: Card,
  { title, priceCentimes, deliveryDays, revisions }: OfferContent,
): Promise<string> {
  // Told by the card itself, so that there is never a second one.
  const orderId = uuidOf(card.id, OFFERS);
  await insertOrder(tx, {
    ...{ id: orderId, title, priceCentimes, deliveryDays, revisionsLeft: revisions },
    ...{ sellerId: card.authorId, buyerId: card.authorId === initiatorId ? recipientId : initiatorId },
    gigId: await ownGigId(tx, card),
  });
  return orderId;
}

/** The gig that the offer was made from, if it is its author's. */
async function ownGigId(tx: Transaction, { gigId, authorId }: Card): Promise<string | null> {
  if (!gigId) return null;
  const [gig] = await tx
    .select({ id: gigs.id })
    .from(gigs)
    .where(and(eq(gigs.id, gigId), eq(gigs.sellerId, authorId)));
  return gig?.id ?? null;
}
