import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { cards } from "@/db/schema/cards";
import { blocks } from "@/db/schema/safety";
import { getConversation } from "@/lib/conversations/queries";
import {
  cardIdOf,
  inDays,
  interviewOf,
  letBeDue,
  letExpire,
  makeTalk,
  move,
  offerOf,
  propose,
  readCard,
} from "@/lib/testing/cards";
import { happenDue } from "./due";

function happen(): Promise<void> {
  return happenDue((error) => {
    throw error;
  });
}

async function makeInterview(slots = [inDays(1), inDays(2)]) {
  const talk = await makeTalk();
  const message = await propose(talk.buyer, talk.conversationId, interviewOf({ slots }));
  return { ...talk, cardId: cardIdOf(message) };
}

async function movesOf(cardId: string, viewer: Parameters<typeof readCard>[0]) {
  return (await readCard(viewer, cardId)).history.map((one) => one.move);
}

describe("what happens to a card by itself", () => {
  it("is that an offer expires, which its maker hears of and after which nobody has to answer", async () => {
    const { seller, buyer, conversationId } = await makeTalk();
    const cardId = cardIdOf(await propose(seller, conversationId, offerOf()));
    await happen();
    expect(await movesOf(cardId, buyer)).toEqual(["proposed"]);
    await letExpire(cardId);
    // As several processes would.
    await Promise.all([happen(), happen(), happen()]);
    expect(await movesOf(cardId, buyer)).toEqual(["proposed", "expired"]);
    expect(await readCard(buyer, cardId)).toMatchObject({ status: "expired", rev: 2 });
    expect(await getConversation(seller, { conversationId })).toMatchObject({ turn: null, unreadCount: 1 });
    expect((await getConversation(buyer, { conversationId }))?.turn).toBeNull();
    await expect(move(buyer, cardId, "accepted")).rejects.toMatchObject({ key: "cardMovedOn" });
  });

  it("is never that an accepted, declined or countered offer expires", async () => {
    const { seller, buyer, conversationId } = await makeTalk();
    for (const name of ["accepted", "declined", "countered"] as const) {
      const cardId = cardIdOf(await propose(seller, conversationId, offerOf()));
      const content = offerOf({ expiresAt: inDays(20) });
      await move(buyer, cardId, name, name === "countered" ? { content } : {});
      const [row] = await db.select().from(cards).where(eq(cards.id, cardId));
      expect(row?.dueAt?.toISOString()).toBe(name === "countered" ? content.expiresAt : undefined);
    }
  });

  it("is that both are reminded of an interview, once and an hour before, whosever turn it is", async () => {
    const { seller, buyer, conversationId, cardId } = await makeInterview();
    await move(seller, cardId, "chosen", { slot: 0 });
    const [row] = await db.select().from(cards).where(eq(cards.id, cardId));
    expect((row?.startsAt?.getTime() ?? 0) - (row?.dueAt?.getTime() ?? 0)).toBe(3_600_000);
    await propose(seller, conversationId, offerOf());
    await letBeDue(cardId);
    await Promise.all([happen(), happen()]);
    expect(await movesOf(cardId, buyer)).toEqual(["proposed", "chosen", "reminded"]);
    expect(await readCard(buyer, cardId)).toMatchObject({ status: "agreed", slot: 0 });
    expect((await getConversation(buyer, { conversationId }))?.turn).toBe("yours");
    // What was agreed on can still be moved.
    await move(seller, cardId, "rescheduled", { content: interviewOf({ slots: [inDays(5)] }) });
  });

  it("is no reminder of what was chosen within the hour, is cancelled, has begun, or is with somebody who was blocked", async () => {
    const soon = await makeInterview([new Date(Date.now() + 30 * 60_000).toISOString()]);
    await move(soon.seller, soon.cardId, "chosen", { slot: 0 });
    const cancelled = await makeInterview();
    await move(cancelled.seller, cancelled.cardId, "chosen", { slot: 0 });
    await move(cancelled.seller, cancelled.cardId, "cancelled");
    const begun = await makeInterview();
    await move(begun.seller, begun.cardId, "chosen", { slot: 0 });
    await db.update(cards).set({ startsAt: new Date() }).where(eq(cards.id, begun.cardId));
    await letBeDue(begun.cardId);
    const blocked = await makeInterview();
    await move(blocked.seller, blocked.cardId, "chosen", { slot: 0 });
    await db.insert(blocks).values({ blockerId: blocked.seller.id, blockedId: blocked.buyer.id });
    await letBeDue(blocked.cardId);
    await happen();
    for (const { cardId, buyer } of [soon, cancelled, begun, blocked]) {
      expect(await movesOf(cardId, buyer)).not.toContain("reminded");
      const [row] = await db.select().from(cards).where(eq(cards.id, cardId));
      expect(row?.dueAt).toBeNull();
    }
  });

  it("is that an interview is over for which no time was chosen", async () => {
    const { buyer, cardId } = await makeInterview();
    await letExpire(cardId);
    await happen();
    expect(await readCard(buyer, cardId)).toMatchObject({ status: "expired" });
  });
});
