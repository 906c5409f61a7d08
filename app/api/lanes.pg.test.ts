import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { sendMessage } from "@/lib/messages/send";
import { call } from "@/lib/testing/api";
import { makeGig } from "@/lib/testing/gigs";
import { makePerson } from "@/lib/testing/people";
import { GET as lanes } from "./v1/conversations/[conversationId]/lanes/route";
import { GET as history } from "./v1/conversations/[conversationId]/messages/route";

let buyer: Viewer;
let gigId: string;
let params: { conversationId: string };

beforeAll(async () => {
  const seller = await makePerson();
  buyer = await makePerson();
  gigId = (await makeGig(seller)).id;
  params = { conversationId: await openConversationId(buyer, seller.username) };
  const context = { kind: "gig" as const, id: gigId };
  await sendMessage(buyer, { ...params, clientId: randomUUID(), body: "about the gig", context });
  await sendMessage(buyer, { ...params, clientId: randomUUID(), body: "about nothing", context: null });
});

describe("lanes over HTTP", () => {
  it("are listed, and are read by what the list calls them", async () => {
    const list = await call(lanes, { as: buyer, params });
    expect(list).toMatchObject({ status: 200, json: { items: [{ kind: "gig", id: gigId, messageCount: 1 }] } });
    const page = await call(history, { as: buyer, params, query: { lane: `gig:${gigId}`, limit: "5" } });
    expect(page).toMatchObject({
      status: 200,
      json: { items: [{ body: "about the gig" }], nextCursor: null, lastSeq: 2 },
    });
  });

  it("are there for nobody but the two", async () => {
    const stranger = await makePerson();
    for (const [door, query] of [[lanes, {}] as const, [history, { lane: `gig:${gigId}` }] as const]) {
      const refused = await call(door, { as: stranger, params, query });
      expect(refused).toMatchObject({ status: 404, json: { error: { code: "not_found" } } });
      expect(refused.text).not.toContain("about the gig");
      expect(await call(door, { as: null, params, query })).toMatchObject({ status: 401 });
    }
  });

  it.each(["gig", "gig:1", `profile:${randomUUID()}`, "", `gig:${randomUUID()}'`, `gig:${randomUUID()}:basic`])(
    "cannot be called %j",
    async (lane) => {
      const answer = await call(history, { as: buyer, params, query: { lane } });
      expect(answer).toMatchObject({ status: 400, json: { error: { code: "invalid" } } });
    },
  );
});
