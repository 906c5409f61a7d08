import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { cards } from "@/db/schema/cards";
import { orders } from "@/db/schema/orders";
import { blocks } from "@/db/schema/safety";
import { openConversation } from "@/lib/conversations/mutations";
import { getConversation } from "@/lib/conversations/queries";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { react } from "@/lib/messages/react";
import { sendMessage } from "@/lib/messages/send";
import { getOrder } from "@/lib/orders/queries";
import { makeAttachment } from "@/lib/testing/attachments";
import {
  agreementOf,
  cardIdOf,
  inDays,
  letExpire,
  makeTalk,
  move,
  offerOf,
  propose,
  readCard,
} from "@/lib/testing/cards";
import { makeGig } from "@/lib/testing/gigs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";

async function makeOffer(fields: Parameters<typeof offerOf>[0] = {}) {
  const talk = await makeTalk();
  const message = await propose(talk.seller, talk.conversationId, offerOf(fields));
  return { ...talk, message, cardId: cardIdOf(message) };
}

describe("an offer", () => {
  it("is a message of the conversation with its card, unread by the other, whose turn it is", async () => {
    const { seller, buyer, conversationId, message } = await makeOffer();
    expect(message).toMatchObject({ move: "proposed", cardVersion: 1, senderId: seller.id, body: "" });
    expect(message.card).toMatchObject({
      ...{ kind: "offer", status: "open", rev: 1, version: 1, authorId: seller.id, proposerId: seller.id, base: null },
      content: { title: "A logo for a café", priceCentimes: 120_000 },
    });
    const conversation = await getConversation(buyer, { conversationId });
    expect(conversation).toMatchObject({ unreadCount: 1, turn: "yours", lastSeq: message.seq });
    expect(conversation?.lastMessage?.card).toEqual({
      ...{ kind: "offer", move: "proposed", title: "A logo for a café", number: null },
    });
    expect((await getConversation(seller, { conversationId }))?.turn).toBe("theirs");
  });

  it("is one for a client id, and other content under it is refused", async () => {
    const { seller, conversationId } = await makeTalk();
    const [clientId, content] = [randomUUID(), offerOf()];
    const all = await Promise.all(
      Array.from({ length: 5 }, () => propose(seller, conversationId, content, { clientId })),
    );
    expect(new Set(all.map(cardIdOf)).size).toBe(1);
    await expect(propose(seller, conversationId, offerOf({ priceCentimes: 5000 }), { clientId })).rejects.toMatchObject(
      {
        ...{ code: "conflict", key: "clientIdReused" },
      },
    );
  });

  it("becomes exactly one order when it is accepted, on its terms, delivered by whoever made it", async () => {
    const { seller, buyer, cardId, conversationId } = await makeOffer();
    const accepted = await move(buyer, cardId, "accepted", { body: "With pleasure." });
    const orderId = accepted.card?.order?.id ?? "";
    expect(accepted).toMatchObject({
      ...{ move: "accepted", step: "placed", cardVersion: 1, context: { kind: "order", id: orderId } },
      card: { status: "agreed", agreedVersion: 1, rev: 2 },
    });
    const order = await getOrder(buyer, { orderId });
    expect(order).toMatchObject({
      ...{ title: "A logo for a café", priceCentimes: 120_000, deliveryDays: 5, revisionsLeft: 2, status: "placed" },
      ...{ buyerId: buyer.id, sellerId: seller.id, role: "buyer", conversationId },
    });
    expect(order?.offer).toMatchObject({ id: cardId, content: { scope: ["Three drafts", "Files for print"] } });
    expect(order?.history.map(({ step, move }) => [step, move])).toEqual([["placed", "accepted"]]);
    expect((await getConversation(seller, { conversationId }))?.lastMessage?.card).toMatchObject({
      ...{ move: "accepted", number: order?.number },
    });
  });

  it("is one order of 200 parallel acceptances from two tabs", async () => {
    const { buyer, seller, cardId } = await makeOffer();
    const shown = { version: 1, rev: 1 };
    const tabs = Array.from({ length: 200 }, () => move(buyer, cardId, "accepted", shown));
    const all = await Promise.allSettled(tabs);
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = new Set(all.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : [])));
    // Each has an id of its own; beyond the limit of sends nobody gets as far as the card.
    expect([...codes].sort()).toEqual(["conflict", "rate_limited"].slice(0, codes.size));
    const made = await db.select().from(orders).where(eq(orders.sellerId, seller.id));
    expect(made).toHaveLength(1);
    expect((await readCard(buyer, cardId)).history.map((one) => one.move)).toEqual(["proposed", "accepted"]);
  });

  it("is answered the same when an acceptance comes again", async () => {
    const { buyer, cardId } = await makeOffer();
    const again = { clientId: randomUUID(), version: 1, rev: 1 };
    const first = await move(buyer, cardId, "accepted", again);
    const second = await move(buyer, cardId, "accepted", again);
    expect(second.id).toBe(first.id);
    await expect(move(buyer, cardId, "declined", again)).rejects.toMatchObject({ key: "clientIdReused" });
  });

  it("is countered by a new version whose difference can be told, and then asked of whoever made it first", async () => {
    const { seller, buyer, cardId, conversationId } = await makeOffer();
    const countered = await move(buyer, cardId, "countered", { content: offerOf({ priceCentimes: 100_000 }) });
    expect(countered).toMatchObject({ move: "countered", cardVersion: 2 });
    expect(countered.card).toMatchObject({
      ...{ version: 2, proposerId: buyer.id, authorId: seller.id, status: "open" },
      ...{ content: { priceCentimes: 100_000 }, base: { priceCentimes: 120_000 } },
    });
    expect((await getConversation(seller, { conversationId }))?.turn).toBe("yours");
    await expect(move(buyer, cardId, "accepted")).rejects.toMatchObject({ code: "forbidden", key: "notYourMove" });
    const accepted = await move(seller, cardId, "accepted");
    const order = await getOrder(seller, { orderId: accepted.card?.order?.id ?? "" });
    expect(order).toMatchObject({ priceCentimes: 100_000, role: "seller", buyerId: buyer.id, sellerId: seller.id });
  });

  it("cannot be accepted by a tab that was shown another version, or how it stood before", async () => {
    const { seller, buyer, cardId } = await makeOffer();
    await move(buyer, cardId, "countered", { content: offerOf({ priceCentimes: 100_000 }) });
    await move(seller, cardId, "countered", { content: offerOf({ priceCentimes: 110_000 }) });
    for (const shown of [
      { version: 1, rev: 1 },
      { version: 1, rev: 3 },
      { version: 3, rev: 2 },
    ]) {
      await expect(move(buyer, cardId, "accepted", shown)).rejects.toMatchObject({
        code: "conflict",
        key: "cardMovedOn",
      });
    }
    expect((await move(buyer, cardId, "accepted", { version: 3, rev: 3 })).card?.status).toBe("agreed");
  });

  it("cannot be accepted once it is withdrawn, declined or expired by the database's clock", async () => {
    const shown = { version: 1, rev: 1 };
    const withdrawn = await makeOffer();
    await move(withdrawn.seller, withdrawn.cardId, "withdrawn");
    await expect(move(withdrawn.buyer, withdrawn.cardId, "accepted", shown)).rejects.toMatchObject({
      key: "cardMovedOn",
    });
    const declined = await makeOffer();
    const said = await move(declined.buyer, declined.cardId, "declined", { body: "Too expensive for us." });
    expect(said).toMatchObject({ body: "Too expensive for us.", card: { status: "declined" } });
    await expect(move(declined.buyer, declined.cardId, "accepted", shown)).rejects.toMatchObject({
      key: "cardMovedOn",
    });
    const expired = await makeOffer();
    await letExpire(expired.cardId);
    await expect(move(expired.buyer, expired.cardId, "accepted", shown)).rejects.toMatchObject({
      ...{ code: "conflict", key: "cardExpired" },
    });
    for (const { seller } of [withdrawn, declined, expired]) {
      expect(await db.select().from(orders).where(eq(orders.sellerId, seller.id))).toEqual([]);
    }
  });

  it("is nobody's turn once it is settled", async () => {
    const { buyer, seller, cardId, conversationId } = await makeOffer();
    await move(buyer, cardId, "declined", { body: "Why so much?" });
    for (const person of [buyer, seller]) {
      expect((await getConversation(person, { conversationId }))?.turn).toBeNull();
    }
  });

  it("is refused across a block, and changes nothing", async () => {
    const { seller, buyer, cardId, conversationId } = await makeOffer();
    await db.insert(blocks).values({ blockerId: seller.id, blockedId: buyer.id });
    const refused = { code: "forbidden", key: "cannotMessage" };
    await expect(move(buyer, cardId, "accepted")).rejects.toMatchObject(refused);
    await expect(propose(buyer, conversationId, offerOf())).rejects.toMatchObject(refused);
    expect(await readCard(buyer, cardId)).toMatchObject({ status: "open", rev: 1 });
  });

  it("is nobody else's", async () => {
    const { stranger, cardId, conversationId } = await makeOffer();
    for (const attempt of [
      () => readCard(stranger, cardId),
      () => move(stranger, cardId, "accepted"),
      () => move(stranger, randomUUID(), "accepted"),
      () => propose(stranger, conversationId, offerOf()),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not_found", key: "notFound" });
    }
  });

  it("brings its files, which stay with later versions", async () => {
    const talk = await makeTalk();
    const [one, two] = await Promise.all([
      makeAttachment(talk.seller, talk.conversationId),
      makeAttachment(talk.buyer, talk.conversationId),
    ]);
    const message = await propose(talk.seller, talk.conversationId, offerOf({ attachmentIds: [one] }));
    expect(message.attachments.map(({ id }) => id)).toEqual([one]);
    const cardId = cardIdOf(message);
    const content = offerOf({ attachmentIds: [two, one] });
    const countered = await move(talk.buyer, cardId, "countered", { content });
    expect(countered.attachments.map(({ id }) => id)).toEqual([two]);
    expect(countered.card?.attachments.map(({ id }) => id)).toEqual([two, one]);
    const foreign = await makeAttachment(talk.buyer, talk.conversationId);
    const taken = offerOf({ attachmentIds: [foreign] });
    await expect(move(talk.seller, cardId, "countered", { content: taken })).rejects.toMatchObject({
      key: "attachmentUnavailable",
    });
  });

  it("is refused with a time that has passed, the same terms or another kind", async () => {
    const { seller, buyer, cardId, conversationId } = await makeOffer();
    const past = offerOf({ expiresAt: inDays(-1) });
    await expect(propose(seller, conversationId, past)).rejects.toMatchObject({ code: "invalid", key: "timePast" });
    const far = offerOf({ expiresAt: inDays(400) });
    await expect(propose(seller, conversationId, far)).rejects.toMatchObject({ key: "timeTooFar" });
    const { content } = await readCard(buyer, cardId);
    if (content?.kind !== "offer") throw new Error("no offer");
    await expect(move(buyer, cardId, "countered", { content })).rejects.toMatchObject({ key: "sameContent" });
    const other = move(buyer, cardId, "countered", { content: agreementOf() });
    await expect(other).rejects.toMatchObject({ code: "invalid", key: "otherKind" });
  });

  it("is not the first thing that a freelancer says to somebody", async () => {
    const [seller, buyer] = await Promise.all([makePerson("Salma", "freelancer"), makePerson("Youssef")]);
    const conversation = await openConversation(buyer, { to: seller.username });
    const first = () => propose(seller, conversation?.id ?? "", offerOf());
    await expect(first()).rejects.toMatchObject({ code: "forbidden", key: "cannotWriteFirst" });
    await makeOrder(buyer, seller);
    expect((await first()).card?.status).toBe("open");
  });

  it("goes on in the context that it was made from, and its order names the gig where it is the author's own", async () => {
    const talk = await makeTalk();
    const gig = await makeGig(talk.seller);
    const offer = await propose(talk.seller, talk.conversationId, offerOf(), { context: { kind: "gig", id: gig.id } });
    expect(offer).toMatchObject({ context: { kind: "gig", id: gig.id }, contextSeq: offer.seq });
    await sendMessage(talk.buyer, {
      ...{ conversationId: talk.conversationId, clientId: randomUUID() },
      body: "Hm",
      context: null,
    });
    const countered = await move(talk.buyer, cardIdOf(offer), "countered", { content: offerOf({ revisions: 3 }) });
    expect(countered.context).toMatchObject({ kind: "gig", id: gig.id });
    const accepted = await move(talk.seller, cardIdOf(offer), "accepted");
    const [order] = await db
      .select()
      .from(orders)
      .where(eq(orders.id, accepted.card?.order?.id ?? ""));
    expect(order).toMatchObject({ gigId: gig.id, tier: null });
  });

  it("is never changed, taken back, reacted to or answered", async () => {
    const { seller, buyer, conversationId, message } = await makeOffer();
    const messageId = message.id;
    for (const change of [
      () => editMessage(seller, { messageId, body: "Other." }),
      () => unsendMessage(seller, { messageId }),
      () => react(buyer, { messageId, emoji: "👍" }),
      () => sendMessage(buyer, { conversationId, clientId: randomUUID(), body: "Yes", replyToId: messageId }),
    ]) {
      await expect(change()).rejects.toMatchObject({ code: "forbidden", key: "moveIsFixed" });
    }
  });

  it("keeps its order for good", async () => {
    const { buyer, cardId } = await makeOffer();
    await move(buyer, cardId, "accepted");
    const undo = db.update(cards).set({ madeOrderId: null, status: "open" }).where(eq(cards.id, cardId));
    await expect(undo).rejects.toThrow();
  });
});
