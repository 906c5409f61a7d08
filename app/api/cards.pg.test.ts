import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ask, call } from "@/lib/testing/api";
import { agreementOf, interviewOf, makeTalk, offerOf } from "@/lib/testing/cards";
import { makeOrder } from "@/lib/testing/orders";
import { GET as calendar } from "./v1/cards/[cardId]/interview.ics/route";
import { POST as move } from "./v1/cards/[cardId]/moves/route";
import { GET as read } from "./v1/cards/[cardId]/route";
import { GET as pinned } from "./v1/conversations/[conversationId]/agreements/route";
import { POST as propose } from "./v1/conversations/[conversationId]/cards/route";
import { POST as review } from "./v1/orders/[orderId]/review/route";

async function makeCard(content: object = offerOf()) {
  const talk = await makeTalk();
  const params = { conversationId: talk.conversationId };
  const body = { clientId: randomUUID(), content };
  const { json } = await call(propose, { as: talk.seller, method: "POST", params, body });
  return { ...talk, message: json, cardId: json.card.id as string };
}

const moving = (cardId: string, fields: object) => ({
  ...{ method: "POST", params: { cardId } },
  body: { clientId: randomUUID(), version: 1, rev: 1, ...fields },
});

describe("the API of cards", () => {
  it("proposes a card, moves it, and says why it does not", async () => {
    const { seller, buyer, message, cardId } = await makeCard();
    expect(message).toMatchObject({ move: "proposed", card: { kind: "offer", status: "open", rev: 1, version: 1 } });
    expect(await call(move, { as: seller, ...moving(cardId, { move: "accepted" }) })).toMatchObject({ status: 403 });
    expect(await call(move, { as: buyer, ...moving(cardId, { move: "accepted", version: 2 }) })).toMatchObject({
      ...{ status: 409, json: { error: { code: "conflict" } } },
    });
    for (const wrong of [{ move: "expired" }, { move: "proposed" }, { move: "chosen" }, { move: "countered" }, {}]) {
      expect(await call(move, { as: buyer, ...moving(cardId, wrong) }), JSON.stringify(wrong)).toMatchObject({
        status: 400,
      });
    }
    expect(await call(move, { as: buyer, ...moving(cardId, { move: "confirmed" }) })).toMatchObject({ status: 400 });
    const accepted = await call(move, { as: buyer, ...moving(cardId, { move: "accepted" }) });
    expect(accepted).toMatchObject({ status: 200, json: { move: "accepted", card: { status: "agreed" } } });
    const { json, text } = await call(read, { as: buyer, params: { cardId } });
    expect(json).toMatchObject({ id: cardId, versions: [{ version: 1 }], history: [{ move: "proposed" }, {}] });
    expect(text).not.toContain("@");
  });

  it("shows a card to its two people, and to others nothing that tells it from one that is not there", async () => {
    const { stranger, cardId, conversationId } = await makeCard();
    const answers = await Promise.all(
      [cardId, randomUUID()].flatMap((id) => [
        call(read, { as: stranger, params: { cardId: id } }),
        call(move, { as: stranger, ...moving(id, { move: "accepted" }) }),
      ]),
    );
    answers.push(await call(pinned, { as: stranger, params: { conversationId } }));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await call(read, { as: null, params: { cardId } })).status).toBe(401);
  });

  it("serves an interview's time as a calendar file to its two people, once there is one", async () => {
    const { seller, buyer, stranger, cardId } = await makeCard(interviewOf());
    const file = (as: typeof buyer) => ask(calendar, { as, params: { cardId } });
    expect((await file(buyer)).status).toBe(404);
    await call(move, { as: buyer, ...moving(cardId, { move: "chosen", slot: 0 }) });
    for (const person of [buyer, seller]) {
      const response = await file(person);
      expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
      expect(await response.text()).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nDTSTART:\d{8}T\d{6}Z\r\n/s);
    }
    expect((await file(stranger)).status).toBe(404);
  });

  it("takes a review of a completed order", async () => {
    const { buyer, seller, stranger } = await makeTalk();
    const { id: orderId } = await makeOrder(buyer, seller, { status: "completed" });
    const write = (as: typeof buyer, fields: object) =>
      call(review, { as, method: "POST", params: { orderId }, body: { clientId: randomUUID(), ...fields } });
    for (const stars of [0, 6, 4.5]) expect((await write(buyer, { stars })).status).toBe(400);
    expect((await write(stranger, { stars: 5 })).status).toBe(404);
    expect(await write(buyer, { stars: 5 })).toMatchObject({ status: 200, json: { move: "reviewed" } });
    expect(await write(buyer, { stars: 5 })).toMatchObject({ status: 409 });
  });

  it("lists the agreements that both have confirmed", async () => {
    const { buyer, cardId, conversationId } = await makeCard(agreementOf());
    const list = () => call(pinned, { as: buyer, params: { conversationId } });
    expect((await list()).json).toEqual({ items: [], nextCursor: null });
    await call(move, { as: buyer, ...moving(cardId, { move: "confirmed" }) });
    expect((await list()).json).toMatchObject({ items: [{ id: cardId, agreedVersion: 1 }] });
  });

  it("refuses content that is not whole, with a sentence", async () => {
    const { seller, conversationId } = await makeTalk();
    for (const [content, message] of [
      [offerOf({ title: "  " }), "Say what it is about."],
      [offerOf({ scope: [] }), "Say what is included, line by line."],
      [offerOf({ priceCentimes: 1_000_000_001 }), "This price is too high for one order."],
      [offerOf({ deliveryDays: 731 }), "This can take up to 730 days."],
      [offerOf({ revisions: -1 }), "The field “content.revisions” is missing or has a value that cannot be used."],
      [
        agreementOf({ date: { at: "2027-01-01T10:00:00Z", timeZone: "+01:00" } }),
        /^The field “content\.date\.timeZone”/,
      ],
    ] as const) {
      const body = { clientId: randomUUID(), content };
      const answer = await call(propose, { as: seller, method: "POST", params: { conversationId }, body });
      expect(answer).toMatchObject({ status: 400 });
      expect(answer.json.error.message).toMatch(message);
    }
  });
});
