import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { gigs, profiles } from "@/db/schema/marketplace";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { unsendMessage } from "@/lib/messages/change";
import { sendMessage, startConversation } from "@/lib/messages/send";
import { beat, beatInput } from "@/lib/realtime/presence-signs";
import { call } from "@/lib/testing/api";
import { makeAttachment } from "@/lib/testing/attachments";
import { makeGig } from "@/lib/testing/gigs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { makeReview } from "@/lib/testing/reviews";
import { GET as details } from "./v1/conversations/[conversationId]/details/route";

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const message = await startConversation(youssef, { to: salma.username, clientId: randomUUID(), body: "Salam" });
  conversationId = message.conversationId;
});

const ask = (as: Viewer | null, id = conversationId) => call(details, { as, params: { conversationId: id } });

async function say(from: Viewer, fields: Omit<Partial<Parameters<typeof sendMessage>[1]>, "conversationId">) {
  return sendMessage(from, { conversationId, clientId: randomUUID(), body: "", ...fields });
}

describe("the details of a conversation", () => {
  it("tell what the market tells everybody of the other, and neither e-mail nor phone", async () => {
    const facts = { headline: "Designer", city: "Rabat", languages: ["ar", "fr"] };
    await db.insert(profiles).values({ userId: salma.id, ...facts, about: "I draw.", skills: ["Logos"] });
    await makeReview(youssef, salma, { stars: 4 });
    await makeReview(youssef, salma, { stars: 1, revealedAt: null });
    const { status, text, json } = await ask(youssef);
    expect(status).toBe(200);
    expect(Object.keys(json).sort()).toEqual(["at", "contexts", "files", "openOrders", "person"]);
    expect(json.person).toEqual({
      ...{ id: salma.id, name: "Salma", username: salma.username, image: null, kind: "client", ...facts },
      ...{ memberSince: expect.any(String), timeZone: null, rating: { average: 4, count: 1 }, completedOrders: 2 },
    });
    expect(text).not.toMatch(/mail|phone|password/i);
  });

  it("are there for somebody who told nothing of themself, and of whom nobody has said anything", async () => {
    expect((await ask(salma)).json).toMatchObject({
      person: { id: youssef.id, city: null, headline: null, languages: [], rating: null, completedOrders: 0 },
      ...{ contexts: [], openOrders: [], files: { items: [], nextCursor: null } },
    });
  });

  it("are its two people's alone", async () => {
    const [stranger, absent] = [await ask(await makePerson()), await ask(salma, randomUUID())];
    expect(stranger).toMatchObject({ status: 404, json: { error: { code: "not_found" } } });
    expect(stranger.text).toBe(absent.text);
    expect((await ask(null)).status).toBe(401);
    expect((await ask(salma, "nonsense")).status).toBe(400);
  });
});

describe("the other's zone", () => {
  beforeEach(() => beat(salma, beatInput.parse({ timeZone: "Europe/Paris" })));
  const zone = async () => (await ask(youssef)).json.person.timeZone;

  it("is told where the two tell each other when they are here", async () => {
    expect(await zone()).toBe("Europe/Paris");
  });

  it.each([
    ["they hide it", () => hide(salma)],
    ["oneself hides it", () => hide(youssef)],
    ["they have blocked one", () => db.insert(blocks).values({ blockerId: salma.id, blockedId: youssef.id })],
    ["one has blocked them", () => db.insert(blocks).values({ blockerId: youssef.id, blockedId: salma.id })],
  ])("is not told where %s", async (_case, act) => {
    await act();
    expect(await zone()).toBeNull();
  });
});

describe("what is talked about", () => {
  it("comes newest first, and without what cannot be seen any more", async () => {
    const [logo, sign] = await Promise.all([makeGig(salma), makeGig(salma, "A sign")]);
    await say(youssef, { body: "About this", context: { kind: "gig", id: logo.id } });
    await say(youssef, { body: "And this", context: { kind: "gig", id: sign.id } });
    const titles = async () => (await ask(salma)).json.contexts.map(({ title }: { title: string }) => title);
    expect(await titles()).toEqual(["A sign", "A logo in Arabic and Latin"]);
    await db.update(gigs).set({ publishedAt: null }).where(eq(gigs.id, sign.id));
    expect(await titles()).toEqual(["A logo in Arabic and Latin"]);
  });

  it("has the orders of these two that go on, what is due first", async () => {
    const stranger = await makePerson("Nadia");
    const placed = await makeOrder(youssef, salma);
    const delivered = await makeOrder(salma, youssef, { status: "delivered" });
    for (const status of ["completed", "cancelled"] as const) await makeOrder(youssef, salma, { status });
    await makeOrder(youssef, stranger);
    await makeOrder(stranger, salma, { status: "active" });
    const ids = (await ask(salma)).json.openOrders.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([delivered.id, placed.id]);
  });
});

describe("the files", () => {
  it("are the newest that were sent here, and no other", async () => {
    const names = Array.from({ length: 14 }, (_, n) => `plan-${n}.pdf`);
    for (const name of names)
      await say(salma, { attachmentIds: [await makeAttachment(salma, conversationId, { name })] });
    await makeAttachment(salma, conversationId, { name: "not-sent.pdf" });
    const { files } = (await ask(youssef)).json;
    expect(files.items.map(({ name }: { name: string }) => name)).toEqual(names.reverse().slice(0, 12));
    expect(files.nextCursor).not.toBeNull();
  });

  it("go with the message that is unsent", async () => {
    const { id } = await say(salma, { attachmentIds: [await makeAttachment(salma, conversationId)] });
    expect((await ask(youssef)).json.files.items).toHaveLength(1);
    await unsendMessage(salma, { messageId: id });
    expect((await ask(youssef)).json.files.items).toEqual([]);
  });
});

function hide({ id }: Viewer) {
  return db.update(users).set({ presenceHiddenAt: new Date() }).where(eq(users.id, id));
}
