import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { call } from "@/lib/testing/api";
import { makeGig } from "@/lib/testing/gigs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { POST as tell } from "./v1/orders/[orderId]/events/route";
import { GET as read } from "./v1/orders/[orderId]/route";
import { POST as take } from "./v1/orders/[orderId]/steps/route";
import { GET as list, POST as place } from "./v1/orders/route";

async function makePeople() {
  const [buyer, seller, stranger] = await Promise.all([makePerson("Youssef"), makePerson("Salma"), makePerson()]);
  return { buyer, seller, stranger };
}

describe("the API of orders", () => {
  it("refuses a place in the list that no page ended with", async () => {
    const { buyer } = await makePeople();
    const query = { cursor: `999999999999999_${randomUUID()}` };
    expect((await call(list, { as: buyer, query })).status).toBe(400);
  });

  it("shows an order to its two people, and to others nothing that tells it from one that is not there", async () => {
    const { buyer, seller, stranger } = await makePeople();
    const order = await makeOrder(buyer, seller);
    const step = (id: string) => ({
      method: "POST",
      params: { orderId: id },
      body: { step: "paid", clientId: randomUUID() },
    });
    for (const person of [buyer, seller]) {
      expect((await call(read, { as: person, params: { orderId: order.id } })).json).toMatchObject({ id: order.id });
    }
    const answers = await Promise.all(
      [order.id, randomUUID()].flatMap((id) => [
        call(read, { as: stranger, params: { orderId: id } }),
        call(take, { as: stranger, ...step(id) }),
        call(tell, { as: stranger, method: "POST", params: { orderId: id }, body: { eventId: "1", step: "paid" } }),
      ]),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await call(list, { as: stranger })).json).toEqual({ items: [], nextCursor: null });
    expect((await call(read, { as: null, params: { orderId: order.id } })).status).toBe(401);
  });

  it("places an order, takes its steps and says why it does not", async () => {
    const { buyer, seller } = await makePeople();
    const gig = await makeGig(seller);
    const body = { gigId: gig.id, tier: "basic", clientId: randomUUID() };
    const placed = await call(place, { as: buyer, method: "POST", body });
    expect(placed).toMatchObject({ status: 200, json: { status: "placed", role: "buyer" } });
    const params = { orderId: placed.json.id };
    const step = (name: string) => ({ method: "POST", params, body: { step: name, clientId: randomUUID() } });
    expect(await call(take, { as: buyer, ...step("paid") })).toMatchObject({ status: 403 });
    expect(await call(take, { as: seller, ...step("paid") })).toMatchObject({ status: 200, json: { step: "paid" } });
    expect(await call(take, { as: seller, ...step("paid") })).toMatchObject({ status: 409 });
    for (const wrong of ["placed", "stolen"]) {
      expect(await call(take, { as: seller, ...step(wrong) })).toMatchObject({ status: 400 });
    }
    expect(await call(take, { as: seller, ...step("cancelled"), origin: "https://elsewhere.test" })).toMatchObject({
      status: 403,
    });
    const { json } = await call(list, { as: seller, query: { filter: "open" } });
    expect(json.items).toMatchObject([{ id: params.orderId, role: "seller", participant: { id: buyer.id } }]);
    expect(JSON.stringify([placed.json, json])).not.toContain("@");
  });
});
