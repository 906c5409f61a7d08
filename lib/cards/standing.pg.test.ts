import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { agreementOf, cardIdOf, makeTalk, move, propose } from "@/lib/testing/cards";
import { getCardsStanding } from "./standing";

describe("what a page knows of a conversation's cards beforehand", () => {
  it("is whether both have confirmed an agreement, also while another one is asked for", async () => {
    const { seller, buyer, conversationId: id } = await makeTalk();
    const standing = () => getCardsStanding(seller, { id, participant: buyer });
    const cardId = cardIdOf(await propose(seller, id, agreementOf()));
    expect(await standing()).toEqual({ hasAgreements: false, isBlocked: false });
    await move(buyer, cardId, "confirmed");
    expect(await standing()).toEqual({ hasAgreements: true, isBlocked: false });
    await move(buyer, cardId, "changed", { content: agreementOf({ revisions: 3 }) });
    expect((await standing()).hasAgreements).toBe(true);
  });

  it("is that nothing can be moved, whoever of the two has blocked the other", async () => {
    const { seller, buyer, conversationId: id } = await makeTalk();
    await db.insert(blocks).values({ blockerId: seller.id, blockedId: buyer.id });
    expect((await getCardsStanding(seller, { id, participant: buyer })).isBlocked).toBe(true);
    expect((await getCardsStanding(buyer, { id, participant: seller })).isBlocked).toBe(true);
  });
});
