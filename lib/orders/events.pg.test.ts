import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { orderEvents } from "@/db/schema/orders";
import { blocks } from "@/db/schema/safety";
import { serviceRoute } from "@/lib/route";
import { takeTurn } from "@/lib/safety/rate";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { receiveEvent } from "./events";
import { getOrder } from "./queries";
import { orderEventInput } from "./validation";

const TOKEN = "a token that only the marketplace elsewhere knows";

const AGREEMENT = { title: "Une affiche", priceCentimes: 120_050, deliveryDays: 5, revisions: 2 };

async function makePair() {
  const [buyer, seller] = await Promise.all([makePerson("Youssef"), makePerson("Salma")]);
  return { buyer, seller };
}

/** Calls the door as the other service would, with the token that it shows. */
async function send(token: string, orderId: string, body: unknown, expected: string | undefined = TOKEN) {
  const request = new Request(`http://localhost/api/v1/orders/${orderId}/events`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: token },
    body: JSON.stringify(body),
  });
  const door = serviceRoute(expected, orderEventInput, receiveEvent);
  const response = await door(request, { params: Promise.resolve({ orderId }) });
  return { status: response.status, json: await response.json() };
}

describe("what a marketplace elsewhere tells", () => {
  it("makes an order with its first step, and moves it on, as its people would have", async () => {
    const { buyer, seller } = await makePair();
    const orderId = randomUUID();
    const order = { buyer: buyer.username, seller: seller.username, ...AGREEMENT };
    const placed = await send(`Bearer ${TOKEN}`, orderId, { eventId: randomUUID(), step: "placed", order });
    expect(placed).toMatchObject({ status: 200, json: { step: "placed", senderId: buyer.id, seq: 1 } });
    const paid = await send(`Bearer ${TOKEN}`, orderId, { eventId: randomUUID(), step: "paid" });
    expect(paid).toMatchObject({ status: 200, json: { step: "paid", senderId: seller.id, seq: 2 } });
    expect(await getOrder(buyer, { orderId })).toMatchObject({ title: "Une affiche", paidAt: expect.any(String) });
  });

  it("counts once for an event id, however often and at once it is told", async () => {
    const { buyer, seller } = await makePair();
    const { id } = await makeOrder(buyer, seller, { status: "active" });
    const event = { eventId: randomUUID(), step: "delivered", body: "On the shared drive." };
    const told = await Promise.all(Array.from({ length: 20 }, () => send(`Bearer ${TOKEN}`, id, event)));
    expect(new Set(told.map(({ json }) => json.id)).size).toBe(1);
    expect(new Set(told.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await db.$count(messages, eq(messages.orderId, id))).toBe(4);
    expect(await db.$count(orderEvents, eq(orderEvents.eventId, event.eventId))).toBe(1);
  });

  it("is a conflict where something else was told under that id, or the order does not stand there", async () => {
    const { buyer, seller } = await makePair();
    const [first, second] = await Promise.all([makeOrder(buyer, seller), makeOrder(buyer, seller)]);
    const eventId = randomUUID();
    expect((await send(`Bearer ${TOKEN}`, first.id, { eventId, step: "paid" })).status).toBe(200);
    expect((await send(`Bearer ${TOKEN}`, second.id, { eventId, step: "paid" })).status).toBe(409);
    expect((await send(`Bearer ${TOKEN}`, first.id, { eventId, step: "started", body: "x" })).status).toBe(409);
    expect((await send(`Bearer ${TOKEN}`, first.id, { eventId: randomUUID(), step: "paid" })).status).toBe(409);
    expect((await getOrder(buyer, { orderId: second.id }))?.paidAt).toBeNull();
  });

  it("is a conflict where the order was told otherwise under that id", async () => {
    const { buyer, seller } = await makePair();
    const [orderId, eventId] = [randomUUID(), randomUUID()];
    const order = { ...AGREEMENT, buyer: buyer.username, seller: seller.username };
    const placed = { eventId, step: "placed", order };
    const first = await send(`Bearer ${TOKEN}`, orderId, placed);
    expect(await send(`Bearer ${TOKEN}`, orderId, placed)).toEqual(first);
    const others = [
      ...[{ priceCentimes: 1 }, { title: "Autre chose" }, { deliveryDays: 9 }, { revisions: 0 }],
      ...[{ buyer: (await makePerson()).username }, { seller: (await makePerson()).username }],
    ];
    for (const other of others) {
      const told = await send(`Bearer ${TOKEN}`, orderId, { ...placed, order: { ...order, ...other } });
      expect(told.status, JSON.stringify(other)).toBe(409);
    }
  });

  it("costs nobody's turns", async () => {
    const { buyer, seller } = await makePair();
    for (const limit of ["sends", "firstContacts"] as const) {
      await takeTurn(db, limit, buyer.id, RATE_LIMITS[limit].points);
    }
    const order = { ...AGREEMENT, buyer: buyer.username, seller: seller.username };
    const event = { eventId: randomUUID(), step: "placed", order };
    expect((await send(`Bearer ${TOKEN}`, randomUUID(), event)).status).toBe(200);
  });

  it("must say who cancelled, and is not found for an order that is not there", async () => {
    const { buyer, seller } = await makePair();
    const { id } = await makeOrder(buyer, seller);
    expect((await send(`Bearer ${TOKEN}`, id, { eventId: randomUUID(), step: "cancelled" })).status).toBe(400);
    const cancelled = await send(`Bearer ${TOKEN}`, id, { eventId: randomUUID(), step: "cancelled", by: "seller" });
    expect(cancelled.json).toMatchObject({ step: "cancelled", senderId: seller.id });
    expect((await send(`Bearer ${TOKEN}`, randomUUID(), { eventId: randomUUID(), step: "paid" })).status).toBe(404);
  });

  it("counts across a block: the money was paid all the same", async () => {
    const { buyer, seller } = await makePair();
    const { id } = await makeOrder(buyer, seller);
    await db.insert(blocks).values({ blockerId: seller.id, blockedId: buyer.id });
    expect((await send(`Bearer ${TOKEN}`, id, { eventId: randomUUID(), step: "paid" })).status).toBe(200);
  });

  it("is placed across a block of two who have never talked", async () => {
    const { buyer, seller } = await makePair();
    await db.insert(blocks).values({ blockerId: seller.id, blockedId: buyer.id });
    const order = { ...AGREEMENT, buyer: buyer.username, seller: seller.username };
    const event = { eventId: randomUUID(), step: "placed", order };
    expect((await send(`Bearer ${TOKEN}`, randomUUID(), event)).status).toBe(200);
  });

  it("is heard from whoever shows the token, and from nobody else", async () => {
    const { buyer, seller } = await makePair();
    const { id } = await makeOrder(buyer, seller);
    const event = { eventId: randomUUID(), step: "paid" };
    for (const token of ["", "Bearer ", "Bearer wrong", TOKEN, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`]) {
      expect((await send(token, id, event)).status, token).toBe(404);
    }
    for (const token of ["", "Bearer ", "Bearer undefined"]) {
      expect((await send(token, id, event, "")).status, "unset").toBe(404);
    }
    expect((await getOrder(buyer, { orderId: id }))?.paidAt).toBeNull();
  });
});
