import "server-only";
import { eq } from "drizzle-orm";
import { v5 as uuidOf } from "uuid";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { orderEvents, orders } from "@/db/schema/orders";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import type { MessageView } from "@/lib/messages/types";
import { recordPayment } from "./payment";
import { insertOrder } from "./place-order";
import { type Before, recordStep, takeStep } from "./record";
import { actorOf } from "./step-rules";
import type { OrderEventInput } from "./validation";

/** Any constant will do, as long as every version of the product uses the same. */
const EVENTS = "5f0c5e0a-6a3e-4f0e-8a0b-1c2d7e9b4a61";

/**
 * Takes in what a marketplace elsewhere tells of an order: the same rows and events as if one of its people had done it
 * here. An event told again changes nothing and is answered the same. What has happened elsewhere counts across a block.
 */
export async function receiveEvent(event: OrderEventInput): Promise<MessageView> {
  const { orderId, eventId, step, body } = event;
  const told = { orderId, step, clientId: uuidOf(eventId, EVENTS), body, attachmentIds: [], isTold: true };
  if (event.step === "placed") {
    const { buyer, seller, revisions: revisionsLeft, ...agreement } = event.order;
    const [actor, other] = await Promise.all([requirePerson(buyer), requirePerson(seller)]);
    const order = { id: orderId, buyerId: actor.id, sellerId: other.id, revisionsLeft, ...agreement };
    return recordStep(actor, other.username, { ...told, asked: event.order }, async (tx, conversation) => {
      await insertOrder(tx, order);
      await noteOf(event)(tx, conversation);
    });
  }
  const { actor, other } = await requireActor(event);
  const take = step === "paid" ? recordPayment : takeStep;
  return take(actor, other.username, told, noteOf(event));
}

/** Keeps the event's id, so that nothing else can be told under it. */
function noteOf({ eventId, orderId, step }: OrderEventInput): Before {
  return async (tx) => {
    const noted = await tx
      .insert(orderEvents)
      .values({ eventId, orderId, step })
      .onConflictDoNothing()
      .returning({ eventId: orderEvents.eventId });
    if (noted.length === 0) throw new AppError("conflict", "eventIdReused");
  };
}

/** Who took the step, told by the step itself or by the event, and the other of the two. */
async function requireActor({ orderId, step, by }: Exclude<OrderEventInput, { step: "placed" }>) {
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  if (!order) throw new AppError("not_found", "notFound");
  const actorId = by ? order[`${by}Id`] : actorOf(order, step);
  if (!actorId) throw new AppError("invalid", "invalidField", { field: "by" });
  const otherId = actorId === order.buyerId ? order.sellerId : order.buyerId;
  const people = await db.select(viewerColumns).from(users).where(eq(users.id, actorId));
  const others = await db.select(viewerColumns).from(users).where(eq(users.id, otherId));
  const [actor, other] = [people[0], others[0]];
  if (!actor || !other) throw new Error("an order's person is missing");
  return { actor, other };
}

const viewerColumns = { id: users.id, name: users.name, username: users.username, image: users.image };

async function requirePerson(username: string): Promise<Viewer> {
  const [person] = await db.select(viewerColumns).from(users).where(eq(users.username, username));
  if (!person) throw new AppError("not_found", "notFound");
  return person;
}
