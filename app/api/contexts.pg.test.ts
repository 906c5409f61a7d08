import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { gigs } from "@/db/schema/marketplace";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { sendMessage } from "@/lib/messages/send";
import { call } from "@/lib/testing/api";
import { makeGig } from "@/lib/testing/gigs";
import { makePerson } from "@/lib/testing/people";
import { OK, useRealtimeServer } from "@/lib/testing/realtime-server";
import { GET as lanes } from "./v1/conversations/[conversationId]/lanes/route";
import { GET as history, POST as send } from "./v1/conversations/[conversationId]/messages/route";

let seller: Viewer;
let buyer: Viewer;
let params: { conversationId: string };

beforeAll(async () => {
  [seller, buyer] = await Promise.all([makePerson(), makePerson()]);
  params = { conversationId: await openConversationId(buyer, seller.username) };
  await sendMessage(buyer, { ...params, clientId: randomUUID(), body: "hello" });
});

/** What nobody else is to know of. */
const SECRET = "A secret plan";

describe("what is not published", () => {
  it("cannot be written from by others, of which nobody is told", async () => {
    const realtime = await useRealtimeServer(OK);
    const gig = await makeGig(seller, SECRET, null);
    const before = (await realtime.told()).length;
    const body = { clientId: randomUUID(), body: "tell me", context: { kind: "gig", id: gig.id } };
    const answer = await call(send, { as: buyer, method: "POST", params, body });
    expect(answer).toMatchObject({ status: 404, json: { error: { code: "not_found" } } });
    expect(answer.text).not.toContain(SECRET);
    expect(await realtime.told()).toHaveLength(before);
  });

  it("may be written from by its owner, and is shown to nobody: not in answer, event, page or lane", async () => {
    const realtime = await useRealtimeServer(OK);
    const [owner, reader] = [await makePerson(), await makePerson()];
    const gig = await makeGig(owner, SECRET, null);
    const place = { conversationId: await openConversationId(reader, owner.username) };
    await sendMessage(reader, { ...place, clientId: randomUUID(), body: "hello" });
    const body = { clientId: randomUUID(), body: "soon", context: { kind: "gig", id: gig.id } };
    const sent = await call(send, { as: owner, method: "POST", params: place, body });
    expect(sent).toMatchObject({ status: 200, json: { context: null, contextSeq: 2 } });
    const told = await realtime.told();
    const pages = await Promise.all([history, lanes].map((door) => call(door, { as: reader, params: place })));
    expect(JSON.stringify(told)).toContain("soon");
    for (const text of [sent.text, JSON.stringify(told), ...pages.map((page) => page.text)]) {
      expect(text).not.toContain(SECRET);
    }
  });

  it("any more leaves the cards of what was written from it, and comes back with it", async () => {
    const gig = await makeGig(seller, "A sign");
    const [one, other] = [await makePerson(), seller];
    const place = { conversationId: await openConversationId(one, other.username) };
    const context = { kind: "gig" as const, id: gig.id };
    await sendMessage(one, { ...place, clientId: randomUUID(), body: "the sign?", context });
    const publish = (publishedAt: Date | null) => db.update(gigs).set({ publishedAt }).where(eq(gigs.id, gig.id));
    const card = async () => (await call(history, { as: other, params: place })).json.items[0].context;
    await publish(null);
    expect(await card()).toBeNull();
    await publish(new Date());
    expect(await card()).toMatchObject({ title: "A sign" });
  });
});
