import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { searchEntries, searchWords } from "@/db/schema/search";
import { listRatings, listReviews } from "@/lib/reviews/queries";
import { call } from "@/lib/testing/api";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { GET as card } from "./v1/cards/[cardId]/route";
import { GET as changes } from "./v1/conversations/[conversationId]/changes/route";
import { GET as details } from "./v1/conversations/[conversationId]/details/route";
import { GET as messages } from "./v1/conversations/[conversationId]/messages/route";
import { GET as conversation } from "./v1/conversations/[conversationId]/route";
import { GET as conversations } from "./v1/conversations/route";
import { POST as review } from "./v1/orders/[orderId]/review/route";
import { GET as orders } from "./v1/orders/route";
import { GET as search } from "./v1/search/route";

it("what one of two has written of an order is in no answer to the other, and in nothing that is searched", async () => {
  const [buyer, seller] = await Promise.all([makePerson("Youssef"), makePerson("Salma")]);
  const { id: orderId, conversationId } = await makeOrder(buyer, seller, { status: "completed" });
  const body = { clientId: randomUUID(), stars: 2, body: "Zanzibarian tardiness" };
  const { json } = await call(review, { as: buyer, method: "POST", params: { orderId }, body });
  const asked = { as: seller, params: { conversationId } };
  const answers = await Promise.all([
    call(card, { as: seller, params: { cardId: json.card.id } }),
    call(changes, { ...asked, query: { since: "0" } }),
    call(details, asked),
    call(messages, asked),
    call(conversation, asked),
    call(conversations, { as: seller }),
    call(orders, { as: seller }),
    call(search, { as: seller, query: { q: "Zanzibarian" } }),
    call(search, { as: buyer, query: { q: "Zanzibarian" } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  for (const { text } of answers.slice(0, 7)) expect(text).not.toMatch(/zanzibarian|"stars"|"average"/i);
  for (const { json: found } of answers.slice(7)) expect(JSON.stringify(found)).not.toMatch(/tardiness/i);
  const seen = [await db.select().from(searchEntries), await db.select().from(searchWords)];
  expect(JSON.stringify(seen)).not.toMatch(/zanzibarian/i);
  expect([await listRatings([seller.id]), await listReviews({ personId: seller.id }, null)]).toEqual([
    new Map(),
    { items: [], nextCursor: null },
  ]);
});
