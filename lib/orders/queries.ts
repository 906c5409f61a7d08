import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { cards } from "@/db/schema/cards";
import { gigs, profiles } from "@/db/schema/marketplace";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { getOfferOf, listAgreementsOf } from "@/lib/cards/queries";
import { personColumns } from "@/lib/marketplace/queries";
import { gigPath } from "@/lib/marketplace/rules";
import type { Page } from "@/lib/marketplace/types";
import type { MessageView } from "@/lib/messages/types";
import { messageViews } from "@/lib/messages/views";
import { getReviewStanding } from "@/lib/reviews/standing";
import { encodeCursor, type OrderCursor, STATUSES_OF } from "./rules";
import type { OrderCardView, OrderView } from "./types";
import type { ListOrdersInput, OrderInput } from "./validation";

type Order = typeof orders.$inferSelect;

/** One of `viewer`'s orders; null when it is not theirs, whether it exists or not. */
export async function getOrder(viewer: Viewer, { orderId }: OrderInput): Promise<OrderView | null> {
  const [row] = await selectOrders(viewer).where(and(eq(orders.id, orderId), isOf(viewer)));
  if (!row) return null;
  const { tier, deliveryDays, revisionsLeft, paidAt, buyerId, sellerId } = row.order;
  const [gigUrl, history, offer, agreements, review] = await Promise.all([
    gigUrlOf(row.order),
    historyOf(orderId),
    getOfferOf(orderId),
    listAgreementsOf(orderId),
    getReviewStanding(viewer, orderId),
  ]);
  return {
    ...cardOf(viewer, row),
    ...{ tier, deliveryDays, revisionsLeft, buyerId, sellerId, gigUrl, history, offer, agreements, review },
    paidAt: paidAt?.toISOString() ?? null,
    conversationId: history[0]?.conversationId ?? null,
  };
}

/** A page of what `viewer` has bought and sold, newest first. */
export async function listOrders(viewer: Viewer, input: ListOrdersInput): Promise<Page<OrderCardView>> {
  const places = await placesOf(viewer, input);
  const shown = places.slice(0, input.limit);
  const last = shown.at(-1);
  const rows = await selectOrders(viewer)
    .where(
      inArray(
        orders.id,
        shown.map(({ id }) => id),
      ),
    )
    .orderBy(desc(orders.createdAt), orders.id);
  const isMore = places.length > input.limit && last;
  return {
    items: rows.map((row) => cardOf(viewer, row)),
    nextCursor: isMore ? encodeCursor({ at: last.createdAt.getTime(), id: last.id }) : null,
  };
}

/** The rows of a page and the one after it: the first of both roles, each read from its own index, in one order. */
export function placesOf(viewer: Viewer, { filter, cursor, limit }: ListOrdersInput) {
  const placesAs = (personId: typeof orders.buyerId | typeof orders.sellerId) =>
    db
      .select({ id: orders.id, createdAt: orders.createdAt })
      .from(orders)
      .where(and(eq(personId, viewer.id), isIn(filter), cursor && after(cursor)))
      // As the indexes have it; without the last two words neither of them would be in this order.
      .orderBy(sql`${desc(orders.createdAt)} nulls last`, orders.id)
      .limit(limit + 1);
  return unionAll(placesAs(orders.buyerId), placesAs(orders.sellerId))
    .orderBy(sql`created_at desc nulls last`, sql`id`)
    .limit(limit + 1);
}

function isIn(filter: ListOrdersInput["filter"]): SQL | undefined {
  const statuses = STATUSES_OF[filter];
  return statuses ? inArray(orders.status, [...statuses]) : undefined;
}

function after({ at, id }: OrderCursor): SQL | undefined {
  const time = new Date(at);
  // The first bound is what the index starts at; without it, a later page would walk past all before it.
  return and(lte(orders.createdAt, time), or(lt(orders.createdAt, time), sql`${orders.id} > ${id}`));
}

/** Orders with the other of their two people. */
function selectOrders(viewer: Viewer) {
  const participantId = sql`case when ${orders.buyerId} = ${viewer.id} then ${orders.sellerId} else ${orders.buyerId} end`;
  return db
    .select({ order: orders, image: gigs.image, participant: personColumns })
    .from(orders)
    .innerJoin(users, eq(users.id, participantId))
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .leftJoin(gigs, eq(gigs.id, orders.gigId))
    .$dynamic();
}

type OrderRow = Awaited<ReturnType<typeof selectOrders>>[number];

function cardOf(viewer: Viewer, { order, image, participant }: OrderRow): OrderCardView {
  const { id, number, title, priceCentimes, status, dueAt, createdAt, buyerId } = order;
  return {
    ...{ id, number, title, image, priceCentimes, status, participant },
    dueAt: dueAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    role: buyerId === viewer.id ? "buyer" : "seller",
  };
}

/** An order takes a handful of steps in all, and is changed as rarely. */
async function historyOf(orderId: string): Promise<MessageView[]> {
  const rows = await db
    .select({ message: messages })
    .from(messages)
    .leftJoin(cards, eq(cards.id, messages.cardId))
    .where(and(eq(messages.orderId, orderId), or(isNotNull(messages.step), eq(cards.kind, "change"))))
    .orderBy(asc(messages.seq));
  return messageViews(rows.map(({ message }) => message));
}

async function gigUrlOf({ gigId }: Order): Promise<string | null> {
  if (!gigId) return null;
  const [gig] = await db
    .select({ slug: gigs.slug, username: users.username })
    .from(gigs)
    .innerJoin(users, eq(users.id, gigs.sellerId))
    .where(and(eq(gigs.id, gigId), isNotNull(gigs.publishedAt)));
  return gig ? gigPath(gig.username, gig.slug) : null;
}

function isOf(viewer: Viewer): SQL | undefined {
  return or(eq(orders.buyerId, viewer.id), eq(orders.sellerId, viewer.id));
}
