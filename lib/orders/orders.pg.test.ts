import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { openConversationId } from "@/lib/conversations/mutations";
import { listConversations } from "@/lib/inbox/queries";
import { listConversationsInput } from "@/lib/inbox/validation";
import { getContext } from "@/lib/marketplace/contexts";
import { listMessages } from "@/lib/messages/queries";
import { startConversation } from "@/lib/messages/send";
import { listMessagesInput } from "@/lib/messages/validation";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { getOrder, listOrders } from "./queries";
import type { OrderFilter } from "./types";
import { listOrdersInput } from "./validation";

async function makePeople() {
  const [buyer, seller, stranger] = await Promise.all([makePerson("Youssef"), makePerson("Salma"), makePerson()]);
  return { buyer, seller, stranger };
}

describe("an order", () => {
  it("is there for its two people, each in their role, and for nobody else", async () => {
    const { buyer, seller, stranger } = await makePeople();
    const { id: orderId, number } = await makeOrder(buyer, seller);
    expect(await getOrder(buyer, { orderId })).toMatchObject({ number, role: "buyer", participant: { id: seller.id } });
    expect(await getOrder(seller, { orderId })).toMatchObject({
      number,
      role: "seller",
      participant: { id: buyer.id },
    });
    expect(await getOrder(stranger, { orderId })).toBeNull();
    expect(await getOrder(buyer, { orderId: randomUUID() })).toBeNull();
  });

  it("names no e-mail address", async () => {
    const { buyer, seller } = await makePeople();
    const { id: orderId } = await makeOrder(buyer, seller);
    const views = [await getOrder(buyer, { orderId }), await listOrders(seller, listOrdersInput.parse({}))];
    expect(JSON.stringify(views)).not.toMatch(/mail|password/i);
  });
});

describe("an order as what a message is written from", () => {
  it("can be seen by the two of them, about each other", async () => {
    const { buyer, seller, stranger } = await makePeople();
    const { id: orderId, number } = await makeOrder(buyer, seller);
    const card = { kind: "order", number, status: "placed", priceCentimes: 85_000, dueAt: null };
    expect(await getContext(buyer, { kind: "order", id: orderId }, seller.id)).toMatchObject(card);
    expect(await getContext(seller, { kind: "order", id: orderId }, buyer.id)).toMatchObject(card);
    for (const [viewer, other] of [
      [stranger, seller],
      [stranger, buyer],
      [buyer, stranger],
      [null, seller],
    ] as const) {
      expect(await getContext(viewer, { kind: "order", id: orderId }, other.id)).toBeNull();
    }
    expect(await getContext(buyer, { kind: "order", id: "nonsense" }, seller.id)).toBeNull();
  });

  it("goes along with the message, for both, and places the conversation among those about orders", async () => {
    const { buyer, seller } = await makePeople();
    const { id, number } = await makeOrder(buyer, seller);
    const sent = await startConversation(seller, {
      ...{ to: buyer.username, clientId: randomUUID(), body: "One question" },
      context: { kind: "order", id },
    });
    expect(sent.context).toMatchObject({ kind: "order", id, number });
    const page = await listMessages(buyer, listMessagesInput.parse({ conversationId: sent.conversationId }));
    expect(page.items[0]?.context).toMatchObject({ kind: "order", id, number });
    for (const person of [buyer, seller]) {
      const { items } = await listConversations(person, listConversationsInput.parse({ filter: "orders" }));
      expect(items.map((conversation) => conversation.id)).toEqual([sent.conversationId]);
    }
  });

  it("is not found by anybody else, nor where one of the two writes to somebody else", async () => {
    const { buyer, seller, stranger } = await makePeople();
    const { id } = await makeOrder(buyer, seller);
    for (const [from, to] of [
      [stranger, seller],
      [buyer, stranger],
      [seller, stranger],
    ] as const) {
      const message = {
        to: to.username,
        clientId: randomUUID(),
        body: "Psst",
        context: { kind: "order" as const, id },
      };
      await expect(startConversation(from, message)).rejects.toMatchObject({ code: "not_found" });
      const conversationId = await openConversationId(from, to.username);
      expect(await db.$count(messages, eq(messages.conversationId, conversationId))).toBe(0);
    }
  });
});

describe("the list of orders", () => {
  it("has everything once, bought or sold, newest first, page by page", async () => {
    const { buyer: viewer, seller, stranger } = await makePeople();
    // Two of each moment, so that the id must settle their order.
    const made = await Promise.all(
      Array.from({ length: 14 }, (_, n) => {
        const createdAt = new Date(Date.UTC(2026, 10, 1, 10, n >> 1));
        return n % 3 ? makeOrder(viewer, seller, { createdAt }) : makeOrder(stranger, viewer, { createdAt });
      }),
    );
    await makeOrder(stranger, seller);
    const seen: string[] = [];
    const times: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listOrders(viewer, listOrdersInput.parse({ limit: "4", ...(cursor && { cursor }) }));
      seen.push(...page.items.map(({ id }) => id));
      times.push(...page.items.map(({ createdAt }) => Date.parse(createdAt)));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(14);
    expect(new Set(seen)).toEqual(new Set(made.map(({ id }) => id)));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it("can be narrowed to a state", async () => {
    const { buyer, seller } = await makePeople();
    const [placed, active, delivered, revising, completed, cancelled] = await Promise.all(
      (["placed", "active", "delivered", "revising", "completed", "cancelled"] as const).map((status) =>
        makeOrder(buyer, seller, { status }),
      ),
    );
    const listed = async (filter: OrderFilter) => {
      const { items } = await listOrders(buyer, listOrdersInput.parse({ filter }));
      return new Set(items.map(({ id }) => id));
    };
    expect(await listed("all")).toHaveProperty("size", 6);
    expect(await listed("open")).toEqual(new Set([placed?.id, active?.id, revising?.id]));
    expect(await listed("delivered")).toEqual(new Set([delivered?.id]));
    expect(await listed("completed")).toEqual(new Set([completed?.id]));
    expect(await listed("cancelled")).toEqual(new Set([cancelled?.id]));
  });

  it("refuses a place that no page ended with", () => {
    for (const cursor of ["", "nonsense", "1_2", `12_${randomUUID()}x`]) {
      expect(listOrdersInput.safeParse({ cursor }).success).toBe(false);
    }
  });
});
