import { describe, expect, it } from "vitest";
import { cardIdOf, inDays, interviewOf, letExpire, makeTalk, move, propose } from "@/lib/testing/cards";

async function makeInterview() {
  const talk = await makeTalk();
  const content = interviewOf();
  const message = await propose(talk.buyer, talk.conversationId, content);
  return { ...talk, content, message, cardId: cardIdOf(message) };
}

describe("an interview", () => {
  it("has one of its times chosen by the other", async () => {
    const { seller, buyer, content, cardId } = await makeInterview();
    await expect(move(buyer, cardId, "chosen", { slot: 0 })).rejects.toMatchObject({ key: "notYourMove" });
    await expect(move(seller, cardId, "chosen", { slot: 2 })).rejects.toMatchObject({ key: "slotMissing" });
    const chosen = await move(seller, cardId, "chosen", { slot: 1 });
    expect(chosen.card).toMatchObject({ status: "agreed", slot: 1, startsAt: content.slots[1], agreedVersion: 1 });
  });

  it("is proposed anew by either, and asks the other again", async () => {
    const { seller, buyer, cardId } = await makeInterview();
    await move(seller, cardId, "chosen", { slot: 0 });
    const [sooner, later] = [inDays(3), inDays(4)];
    const content = interviewOf({ slots: [later, sooner, later] });
    const moved = await move(seller, cardId, "rescheduled", { content, body: "I am on the train then." });
    expect(moved.card).toMatchObject({ status: "open", slot: null, startsAt: null, version: 2, proposerId: seller.id });
    // In their order, each once.
    const slots = moved.card?.content?.kind === "interview" ? moved.card.content.slots : [];
    expect(slots).toEqual([sooner, later]);
    expect((await move(buyer, cardId, "chosen", { slot: 0 })).card).toMatchObject({
      status: "agreed",
      agreedVersion: 2,
    });
  });

  it("is cancelled by either, also after a time was chosen, and then for good", async () => {
    const { seller, buyer, cardId } = await makeInterview();
    await move(seller, cardId, "chosen", { slot: 0 });
    expect((await move(buyer, cardId, "cancelled")).card).toMatchObject({ status: "cancelled" });
    await expect(move(seller, cardId, "chosen", { slot: 1 })).rejects.toMatchObject({ key: "cardMovedOn" });
  });

  it("cannot be agreed on once all of its times have passed", async () => {
    const { seller, cardId } = await makeInterview();
    await letExpire(cardId);
    await expect(move(seller, cardId, "chosen", { slot: 1 })).rejects.toMatchObject({ key: "interviewOver" });
  });
});
