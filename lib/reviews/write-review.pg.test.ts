import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { cards } from "@/db/schema/cards";
import { messages } from "@/db/schema/messages";
import { reviews } from "@/db/schema/reviews";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { happenDue } from "@/lib/cards/due";
import { getConversation } from "@/lib/conversations/queries";
import { getOrder } from "@/lib/orders/queries";
import { cardIdOf, letBeDue } from "@/lib/testing/cards";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { getRating } from "./queries";
import { reviewOrder } from "./write-review";

const DAY_MS = 86_400_000;

async function makeCompleted() {
  const [buyer, seller, stranger] = await Promise.all([makePerson("Youssef"), makePerson("Salma"), makePerson()]);
  const order = await makeOrder(buyer, seller, { status: "completed" });
  return { buyer, seller, stranger, orderId: order.id, conversationId: order.conversationId };
}

function review(viewer: Viewer, orderId: string, fields: { stars?: number; body?: string; clientId?: string } = {}) {
  return reviewOrder(viewer, { orderId, clientId: randomUUID(), stars: 5, body: "Quick and kind.", ...fields });
}

/** Has so many days pass since an order was completed. */
async function letPass(orderId: string, days: number): Promise<void> {
  const completed = and(eq(messages.orderId, orderId), eq(messages.step, "completed"));
  await db
    .update(messages)
    .set({ createdAt: new Date(Date.now() - days * DAY_MS) })
    .where(completed);
}

describe("a review", () => {
  it("can be read by nobody but its author until the other has written theirs, and then both at once", async () => {
    const { buyer, seller, orderId, conversationId } = await makeCompleted();
    const before = await getOrder(buyer, { orderId });
    expect(before?.review).toMatchObject({ mayReview: true, own: null, others: null, isRevealed: false });
    const first = await review(buyer, orderId, { stars: 4, body: "Late, but beautiful." });
    expect(first).toMatchObject({ move: "reviewed", body: "", cardVersion: null, context: { id: orderId } });
    expect(first.card).toMatchObject({ kind: "review", status: "open", reviewerIds: [buyer.id], reviews: [] });
    const [own, others] = [await getOrder(buyer, { orderId }), await getOrder(seller, { orderId })];
    expect(own?.review).toMatchObject({ mayReview: false, own: { stars: 4, body: "Late, but beautiful." } });
    expect(JSON.stringify(others)).not.toContain("beautiful");
    expect(await getRating({ personId: seller.id })).toBeNull();
    const second = await review(seller, orderId, { body: "Clear wishes." });
    expect(cardIdOf(second)).toBe(cardIdOf(first));
    expect(second.card).toMatchObject({
      ...{ status: "revealed", rev: 2, reviewerIds: [buyer.id, seller.id] },
      reviews: [
        { authorId: buyer.id, stars: 4, body: "Late, but beautiful." },
        { authorId: seller.id, stars: 5, body: "Clear wishes." },
      ],
    });
    expect((await getOrder(seller, { orderId }))?.review).toMatchObject({ others: { stars: 4 }, isRevealed: true });
    expect(await getRating({ personId: seller.id })).toEqual({ average: 4, count: 1 });
    expect((await getConversation(buyer, { conversationId }))?.turn).toBeNull();
  });

  it("is one for each person and order, however often and at once it comes", async () => {
    const { buyer, seller, orderId } = await makeCompleted();
    const clientId = randomUUID();
    await Promise.all(Array.from({ length: 5 }, () => review(buyer, orderId, { clientId })));
    await expect(review(buyer, orderId)).rejects.toMatchObject({ code: "conflict", key: "alreadyReviewed" });
    await expect(review(buyer, orderId, { clientId, stars: 1 })).rejects.toMatchObject({ key: "clientIdReused" });
    const others = await Promise.allSettled(Array.from({ length: 10 }, () => review(seller, orderId)));
    expect(others.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.select().from(reviews).where(eq(reviews.orderId, orderId))).toHaveLength(2);
    const made = await db.select().from(cards).where(eq(cards.orderId, orderId));
    expect(made).toMatchObject([{ kind: "review", status: "revealed", rev: 2 }]);
  });

  it("of both at once reveals both", async () => {
    const { buyer, seller, orderId } = await makeCompleted();
    await Promise.all([review(buyer, orderId), review(seller, orderId)]);
    const written = await db.select().from(reviews).where(eq(reviews.orderId, orderId));
    expect(written.map(({ revealedAt }) => revealedAt !== null)).toEqual([true, true]);
  });

  it("is revealed at the end of the 14 days without the other's, once, and none can be written any more", async () => {
    const { buyer, seller, orderId, conversationId } = await makeCompleted();
    const { card } = await review(buyer, orderId);
    const [row] = await db
      .select()
      .from(cards)
      .where(eq(cards.id, card?.id ?? ""));
    const end = (await getOrder(buyer, { orderId }))?.review?.until;
    expect(row?.dueAt?.toISOString()).toBe(end);
    await letPass(orderId, 15);
    await letBeDue(card?.id ?? "");
    const happen = () =>
      happenDue((error) => {
        throw error;
      });
    await Promise.all([happen(), happen()]);
    expect((await getOrder(seller, { orderId }))?.review).toMatchObject({ others: { stars: 5 }, mayReview: false });
    expect((await getConversation(seller, { conversationId }))?.lastMessage?.card).toMatchObject({ move: "revealed" });
    await expect(review(seller, orderId)).rejects.toMatchObject({ code: "conflict", key: "reviewTooLate" });
  });

  it("is refused for an order that is not completed, and for other people's", async () => {
    const { buyer, seller, stranger, orderId } = await makeCompleted();
    await expect(review(stranger, orderId)).rejects.toMatchObject({ code: "not_found", key: "notFound" });
    await expect(review(stranger, randomUUID())).rejects.toMatchObject({ code: "not_found", key: "notFound" });
    for (const status of ["placed", "active", "delivered", "revising", "cancelled"] as const) {
      const { id } = await makeOrder(buyer, seller, { status });
      await expect(review(buyer, id)).rejects.toMatchObject({ code: "conflict", key: "orderNotCompleted" });
      expect((await getOrder(buyer, { orderId: id }))?.review).toBeNull();
    }
    await letPass(orderId, 14.01);
    await expect(review(buyer, orderId)).rejects.toMatchObject({ code: "conflict", key: "reviewTooLate" });
  });

  it("is not kept from being written by a block", async () => {
    const { buyer, seller, orderId } = await makeCompleted();
    await db.insert(blocks).values({ blockerId: seller.id, blockedId: buyer.id });
    expect((await review(buyer, orderId, { stars: 1 })).card?.reviewerIds).toEqual([buyer.id]);
  });
});
