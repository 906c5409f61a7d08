import { randomUUID } from "node:crypto";
import { and, eq, isNotNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { gigPackages, gigs } from "@/db/schema/marketplace";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { blocks } from "@/db/schema/safety";
import { searchEntries } from "@/db/schema/search";
import type { Viewer } from "@/lib/auth/types";
import { getConversation } from "@/lib/conversations/queries";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { react } from "@/lib/messages/react";
import { sendMessage } from "@/lib/messages/send";
import { makeAttachment } from "@/lib/testing/attachments";
import { makeGig } from "@/lib/testing/gigs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { advanceOrder } from "./advance";
import { placeOrder } from "./place-order";
import { getOrder } from "./queries";
import type { OrderStep } from "./types";
import type { AdvanceOrderInput } from "./validation";

type LaterStep = AdvanceOrderInput["step"];

async function makePeople() {
  const [buyer, seller, stranger] = await Promise.all([makePerson("Youssef"), makePerson("Salma"), makePerson()]);
  return { buyer, seller, stranger };
}

function take(viewer: Viewer, orderId: string, step: LaterStep, fields: Partial<AdvanceOrderInput> = {}) {
  return advanceOrder(viewer, { orderId, step, clientId: randomUUID(), body: "Here.", attachmentIds: [], ...fields });
}

async function stepsTaken(orderId: string): Promise<(OrderStep | null)[]> {
  const rows = await db
    .select({ step: messages.step })
    .from(messages)
    .where(and(eq(messages.orderId, orderId), isNotNull(messages.step)))
    .orderBy(messages.seq);
  return rows.map(({ step }) => step);
}

const STEPS: LaterStep[] = ["paid", "started", "delivered", "revision", "completed", "cancelled"];

/** How an order comes to where it stands, and all that can happen there: whoever does anything else is refused. */
const STANDINGS: { after: LaterStep[]; may: Partial<Record<LaterStep, ("buyer" | "seller")[]>> }[] = [
  { after: [], may: { paid: ["seller"], cancelled: ["buyer", "seller"] } },
  { after: ["paid"], may: { started: ["buyer"], cancelled: ["buyer", "seller"] } },
  { after: ["paid", "started"], may: { delivered: ["seller"], cancelled: ["seller"] } },
  { after: ["paid", "started", "delivered"], may: { revision: ["buyer"], completed: ["buyer"] } },
  {
    after: ["paid", "started", "delivered", "revision"],
    may: { delivered: ["seller"], cancelled: ["seller"] },
  },
  // The one revision that was agreed on is used up.
  { after: ["paid", "started", "delivered", "revision", "delivered"], may: { completed: ["buyer"] } },
  { after: ["paid", "started", "delivered", "completed"], may: {} },
  { after: ["cancelled"], may: {} },
];

describe("a step", () => {
  for (const { after, may } of STANDINGS) {
    it(`after ${["placed", ...after].join(", ")} is taken by whoever may, and by nobody else`, async () => {
      const { buyer, seller, stranger } = await makePeople();
      const people = { buyer, seller, stranger };
      const order = await makeOrder(buyer, seller, { steps: after });
      for (const step of STEPS) {
        for (const role of ["buyer", "seller", "stranger"] as const) {
          if (role !== "stranger" && may[step]?.includes(role)) {
            const own = await makeOrder(buyer, seller, { steps: after });
            expect(await take(people[role], own.id, step)).toMatchObject({ step, senderId: people[role].id });
            expect(await stepsTaken(own.id)).toEqual(["placed", ...after, step]);
          } else {
            const code = role === "stranger" ? "not_found" : expect.stringMatching(/^(forbidden|conflict)$/);
            await expect(take(people[role], order.id, step), `${role} ${step}`).rejects.toMatchObject({ code });
          }
        }
      }
      expect(await stepsTaken(order.id)).toEqual(["placed", ...after]);
    });
  }

  it("is one, however often it comes, and refused with other content or a second time", async () => {
    const { buyer, seller } = await makePeople();
    const { id } = await makeOrder(buyer, seller, { status: "active" });
    const clientId = randomUUID();
    const same = await Promise.all(Array.from({ length: 5 }, () => take(seller, id, "delivered", { clientId })));
    expect(new Set(same.map((message) => message.seq)).size).toBe(1);
    await expect(take(seller, id, "delivered", { clientId, body: "Other." })).rejects.toMatchObject({
      code: "conflict",
      key: "clientIdReused",
    });
    await expect(take(seller, id, "delivered")).rejects.toMatchObject({ code: "conflict", key: "orderMovedOn" });
    expect(await stepsTaken(id)).toEqual(["placed", "paid", "started", "delivered"]);
  });

  it("is one of 200 parallel acceptances", async () => {
    const { buyer, seller } = await makePeople();
    const { id } = await makeOrder(buyer, seller, { status: "delivered" });
    // Each with an id of its own, as many tabs would; beyond the limit of sends nobody gets as far as the order.
    const all = await Promise.allSettled(Array.from({ length: 200 }, () => take(buyer, id, "completed")));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = new Set(all.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : [])));
    expect([...codes].sort()).toEqual(["conflict", "rate_limited"].slice(0, codes.size));
    expect(await stepsTaken(id)).toEqual(["placed", "paid", "started", "delivered", "completed"]);
  });

  it("is one of two that exclude each other, taken at once by two people", async () => {
    const { buyer, seller } = await makePeople();
    const { id } = await makeOrder(buyer, seller, { steps: ["paid"] });
    const both = await Promise.allSettled([take(buyer, id, "started"), take(seller, id, "cancelled")]);
    const order = await getOrder(buyer, { orderId: id });
    // The seller may still cancel what has begun; nobody begins what is cancelled.
    expect(order?.status).toBe("cancelled");
    const done = both.flatMap((one) => (one.status === "fulfilled" ? [one.value.step] : []));
    expect(await stepsTaken(id)).toEqual(["placed", "paid", ...done]);
  });

  it("is refused once one has blocked the other, and changes nothing", async () => {
    const { buyer, seller } = await makePeople();
    const { id } = await makeOrder(buyer, seller, { status: "delivered" });
    await db.insert(blocks).values({ blockerId: seller.id, blockedId: buyer.id });
    for (const step of ["completed", "revision"] as const) {
      await expect(take(buyer, id, step)).rejects.toMatchObject({ code: "forbidden", key: "cannotMessage" });
    }
    expect((await getOrder(buyer, { orderId: id }))?.status).toBe("delivered");
  });

  it("says something where it would say nothing without words and files", async () => {
    const { buyer, seller } = await makePeople();
    const { id } = await makeOrder(buyer, seller, { steps: ["paid"] });
    await expect(take(buyer, id, "started", { body: "" })).rejects.toMatchObject({ code: "invalid", key: "stepEmpty" });
    expect(await stepsTaken(id)).toEqual(["placed", "paid"]);
  });

  it("brings its files, which are the actor's own and claimed with it", async () => {
    const { buyer, seller } = await makePeople();
    const { id, conversationId } = await makeOrder(buyer, seller, { status: "active" });
    const [own, foreign] = await Promise.all([
      makeAttachment(seller, conversationId),
      makeAttachment(buyer, conversationId),
    ]);
    const refused = take(seller, id, "delivered", { body: "", attachmentIds: [own, foreign] });
    await expect(refused).rejects.toMatchObject({ code: "conflict", key: "attachmentUnavailable" });
    expect((await getOrder(seller, { orderId: id }))?.status).toBe("active");
    const delivered = await take(seller, id, "delivered", { body: "", attachmentIds: [own] });
    expect(delivered.attachments.map((file) => file.id)).toEqual([own]);
    expect((await getOrder(buyer, { orderId: id }))?.history.at(-1)?.attachments).toHaveLength(1);
  });

  it("sets when it is paid, when it is due and how many revisions are left", async () => {
    const { buyer, seller } = await makePeople();
    const { id } = await makeOrder(buyer, seller, { revisions: 2 });
    const view = () => getOrder(buyer, { orderId: id });
    await take(seller, id, "paid", { body: "" });
    expect(await view()).toMatchObject({ status: "placed", paidAt: expect.any(String), dueAt: null });
    const started = await take(buyer, id, "started");
    const due = Date.parse((await view())?.dueAt ?? "") - Date.parse(started.createdAt);
    expect(Math.round(due / 3_600_000)).toBe(72);
    await take(seller, id, "delivered");
    await take(buyer, id, "revision");
    expect(await view()).toMatchObject({ status: "revising", revisionsLeft: 1 });
  });

  it("is the newest line of the conversation, by the order's number, and unread by the other", async () => {
    const { buyer, seller } = await makePeople();
    const { id, number, conversationId } = await makeOrder(buyer, seller, { status: "active" });
    await take(seller, id, "delivered", { body: "", attachmentIds: [await makeAttachment(seller, conversationId)] });
    const conversation = await getConversation(buyer, { conversationId });
    expect(conversation).toMatchObject({ unreadCount: 1, contexts: ["order"] });
    expect(conversation?.lastMessage).toMatchObject({ step: { step: "delivered", number }, senderId: seller.id });
  });

  it("is never changed, taken back, reacted to or answered", async () => {
    const { buyer, seller } = await makePeople();
    const { id, conversationId } = await makeOrder(buyer, seller, { status: "active" });
    const { id: messageId } = await take(seller, id, "delivered");
    for (const change of [
      () => editMessage(seller, { messageId, body: "Not yet." }),
      () => unsendMessage(seller, { messageId }),
      () => react(buyer, { messageId, emoji: "👍" }),
      () => sendMessage(buyer, { conversationId, clientId: randomUUID(), body: "Yes", replyToId: messageId }),
    ]) {
      await expect(change()).rejects.toMatchObject({ code: "forbidden", key: "stepIsFixed" });
    }
  });
});

describe("ordering a package", () => {
  it("writes the order down as it is offered, with its first step in the conversation, once for a client id", async () => {
    const { buyer, seller } = await makePeople();
    const gig = await makeGig(seller, "A sign for a café");
    const input = { gigId: gig.id, tier: "basic" as const, clientId: randomUUID() };
    const placed = await Promise.all(Array.from({ length: 5 }, () => placeOrder(buyer, input)));
    expect(new Set(placed.map((order) => order?.id)).size).toBe(1);
    expect(placed[0]).toMatchObject({
      ...{ title: "A sign for a café", status: "placed", priceCentimes: 85_000, deliveryDays: 3, revisionsLeft: 1 },
      ...{ role: "buyer", tier: "basic", gigUrl: gig.path, paidAt: null, dueAt: null },
      history: [{ step: "placed", senderId: buyer.id, body: "" }],
    });
    expect(await db.$count(orders, eq(orders.buyerId, buyer.id))).toBe(1);
    const [entry] = await db
      .select()
      .from(searchEntries)
      .where(eq(searchEntries.id, placed[0]?.id ?? ""));
    expect(entry).toMatchObject({ kind: "order", readerIds: [buyer.id, seller.id].sort() });
    const again = await placeOrder(buyer, { ...input, clientId: randomUUID() });
    expect(again?.id).not.toBe(placed[0]?.id);
  });

  it("answers the first order to a retry, whatever has become of the gig, and no other to another request", async () => {
    const { buyer, seller, stranger } = await makePeople();
    const [gig, second, foreign] = await Promise.all([makeGig(seller), makeGig(seller), makeGig(stranger)]);
    const input = { gigId: gig.id, tier: "basic" as const, clientId: randomUUID() };
    const first = await placeOrder(buyer, input);
    await db.update(gigPackages).set({ priceCentimes: 1 }).where(eq(gigPackages.gigId, gig.id));
    expect(await placeOrder(buyer, input)).toEqual(first);
    await db.update(gigs).set({ publishedAt: null }).where(eq(gigs.id, gig.id));
    expect(await placeOrder(buyer, input)).toEqual({ ...first, gigUrl: null });
    for (const other of [{ gigId: second.id }, { gigId: foreign.id }, { tier: "premium" as const }]) {
      await expect(placeOrder(buyer, { ...input, ...other })).rejects.toMatchObject({
        ...{ code: "conflict", key: "clientIdReused" },
      });
    }
    expect(await db.$count(orders, eq(orders.buyerId, buyer.id))).toBe(1);
  });

  it("is one of two that were asked for at once under one client id", async () => {
    const { buyer, seller } = await makePeople();
    const offers = await Promise.all([makeGig(seller), makeGig(seller)]);
    const clientId = randomUUID();
    const asked = offers.map(({ id }) => placeOrder(buyer, { gigId: id, tier: "basic", clientId }));
    const placed = await Promise.allSettled(asked);
    expect(placed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(placed.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });

  it("is refused for one's own gig, for a draft, for a package that is not offered, and across a block", async () => {
    const { buyer, seller } = await makePeople();
    const [gig, draft] = await Promise.all([makeGig(seller), makeGig(seller, "Not yet", null)]);
    const place = (viewer: Viewer, gigId: string, tier: "basic" | "premium" = "basic") =>
      placeOrder(viewer, { gigId, tier, clientId: randomUUID() });
    await expect(place(seller, gig.id)).rejects.toMatchObject({ code: "invalid", key: "cannotOrderOwn" });
    await expect(place(buyer, draft.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(place(buyer, gig.id, "premium")).rejects.toMatchObject({ code: "not_found" });
    await expect(place(buyer, randomUUID())).rejects.toMatchObject({ code: "not_found" });
    await db.insert(blocks).values({ blockerId: seller.id, blockedId: buyer.id });
    await expect(place(buyer, gig.id)).rejects.toMatchObject({ code: "forbidden", key: "cannotMessage" });
    expect(await db.$count(orders, eq(orders.buyerId, buyer.id))).toBe(0);
  });
});

describe("whose turn it is", () => {
  it("is the other's after each step, and nobody's once the order is over", async () => {
    const { buyer, seller } = await makePeople();
    const { id, conversationId } = await makeOrder(buyer, seller, { status: "active" });
    const turns = async () => {
      const views = await Promise.all([buyer, seller].map((person) => getConversation(person, { conversationId })));
      return views.map((view) => view?.turn);
    };
    expect(await turns()).toEqual(["theirs", "yours"]);
    await take(seller, id, "delivered", { body: "ok" });
    expect(await turns()).toEqual(["yours", "theirs"]);
    await take(buyer, id, "completed", { body: "" });
    expect(await turns()).toEqual([null, null]);
  });
});
