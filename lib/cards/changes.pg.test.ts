import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { getConversation } from "@/lib/conversations/queries";
import { advanceOrder } from "@/lib/orders/advance";
import { getOrder } from "@/lib/orders/queries";
import { cardIdOf, changeOf, makeTalk, move, propose, readCard } from "@/lib/testing/cards";
import { makeOrder } from "@/lib/testing/orders";
import { happenDue } from "./due";

const DAY_MS = 86_400_000;

function happen(): Promise<void> {
  return happenDue((error) => {
    throw error;
  });
}

async function makeChange(fields: Parameters<typeof changeOf>[0] = {}) {
  const talk = await makeTalk();
  const order = await makeOrder(talk.buyer, talk.seller, { status: "active" });
  const about = { context: { kind: "order" as const, id: order.id } };
  const message = await propose(talk.seller, talk.conversationId, changeOf(fields), about);
  const before = await getOrder(talk.buyer, { orderId: order.id });
  return { ...talk, order, before, message, cardId: cardIdOf(message) };
}

describe("a change of an order", () => {
  it("raises its total and moves its due date once it is accepted, for both at once and in its timeline", async () => {
    const { buyer, order, before, message, cardId } = await makeChange();
    expect(message).toMatchObject({
      context: { kind: "order", id: order.id },
      card: { order: { number: order.number } },
    });
    const accepted = await move(buyer, cardId, "accepted");
    expect(accepted.context).toMatchObject({ kind: "order", priceCentimes: 115_000, rev: 4 });
    const after = await getOrder(buyer, { orderId: order.id });
    expect(after).toMatchObject({ priceCentimes: 115_000, deliveryDays: 5, status: "active" });
    expect(Date.parse(after?.dueAt ?? "") - Date.parse(before?.dueAt ?? "")).toBe(2 * DAY_MS);
    expect(after?.history.flatMap(({ move }) => move ?? [])).toEqual(["proposed", "accepted"]);
  });

  it("changes nothing when it is declined or withdrawn", async () => {
    for (const name of ["declined", "withdrawn"] as const) {
      const { buyer, seller, order, before, cardId } = await makeChange();
      await move(name === "declined" ? buyer : seller, cardId, name, { body: "Not now." });
      const { history: _, ...after } = (await getOrder(buyer, { orderId: order.id })) ?? {};
      expect(before).toMatchObject(after);
    }
  });

  it("is accepted once, however often it is tried", async () => {
    const { buyer, order, cardId } = await makeChange();
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => move(buyer, cardId, "accepted", { version: 1, rev: 1 })),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await getOrder(buyer, { orderId: order.id }))?.priceCentimes).toBe(115_000);
  });

  it("is refused for no order, one of others, and one that is not worked on", async () => {
    const { seller, buyer, stranger, conversationId } = await makeTalk();
    await expect(propose(seller, conversationId, changeOf())).rejects.toMatchObject({ key: "notYourOrder" });
    const foreign = await makeOrder(buyer, stranger, { status: "active" });
    const aboutForeign = { context: { kind: "order" as const, id: foreign.id } };
    await expect(propose(seller, conversationId, changeOf(), aboutForeign)).rejects.toMatchObject({
      code: "not_found",
    });
    for (const status of ["placed", "delivered", "completed", "cancelled"] as const) {
      const order = await makeOrder(buyer, seller, { status });
      const about = { context: { kind: "order" as const, id: order.id } };
      await expect(propose(seller, conversationId, changeOf(), about)).rejects.toMatchObject({ key: "orderNotActive" });
    }
  });

  it("cannot be accepted once the work is delivered, and can still be declined", async () => {
    const { seller, buyer, order, cardId, conversationId } = await makeChange();
    const delivery = { orderId: order.id, step: "delivered" as const, clientId: crypto.randomUUID() };
    await advanceOrder(seller, { ...delivery, body: "Here.", attachmentIds: [] });
    await expect(move(buyer, cardId, "accepted")).rejects.toMatchObject({ code: "conflict", key: "orderNotActive" });
    expect((await move(buyer, cardId, "declined")).card?.status).toBe("declined");
    expect((await getConversation(buyer, { conversationId }))?.turn).toBeNull();
  });

  it("ends with its order when nobody has answered it, which its maker hears of", async () => {
    for (const step of ["completed", "cancelled"] as const) {
      const { seller, buyer, order, cardId, conversationId } = await makeChange();
      const accepted = cardIdOf(
        await propose(seller, conversationId, changeOf(), { context: { kind: "order", id: order.id } }),
      );
      await move(buyer, accepted, "accepted");
      const take = (who: typeof seller, name: "delivered" | "completed" | "cancelled") =>
        advanceOrder(who, {
          ...{ orderId: order.id, step: name, clientId: crypto.randomUUID() },
          ...{ body: "Here.", attachmentIds: [] },
        });
      if (step === "completed") await take(seller, "delivered");
      await happen();
      expect((await readCard(buyer, cardId)).status).toBe("open");
      await take(step === "completed" ? buyer : seller, step);
      await Promise.all([happen(), happen()]);
      const { status, history } = await readCard(seller, cardId);
      expect({ status, moves: history.map(({ move }) => move) }).toEqual({
        ...{ status: "expired", moves: ["proposed", "expired"] },
      });
      expect(history.at(-1)).toMatchObject({ senderId: buyer.id, context: { kind: "order", id: order.id } });
      expect((await readCard(seller, accepted)).status).toBe("agreed");
      await expect(move(buyer, cardId, "declined")).rejects.toMatchObject({ key: "cardMovedOn" });
    }
  });

  it("cannot make an order dearer than orders may be", async () => {
    const { buyer, order, cardId } = await makeChange({ extraCentimes: 1_000_000_000 });
    await expect(move(buyer, cardId, "accepted")).rejects.toMatchObject({ code: "conflict", key: "priceTooHigh" });
    expect((await readCard(buyer, cardId)).status).toBe("open");
    const [row] = await db.select().from(orders).where(eq(orders.id, order.id));
    expect(row?.priceCentimes).toBe(85_000);
    // What was made elsewhere may be as dear as its column holds.
    await db.update(orders).set({ priceCentimes: 2_147_483_647 }).where(eq(orders.id, order.id));
    await expect(move(buyer, cardId, "accepted")).rejects.toMatchObject({ key: "priceTooHigh" });
  });
});
