import { randomUUID } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { getConversation } from "@/lib/conversations/queries";
import { listConversations } from "@/lib/inbox/queries";
import { listConversationsInput } from "@/lib/inbox/validation";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makePerson } from "@/lib/testing/people";
import { listMessages } from "./queries";
import { sendMessage, startConversation } from "./send";

function draft(body = "hello") {
  return { clientId: randomUUID(), body };
}

async function makePair() {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const conversationId = await openConversationId(salma, youssef.username);
  return { salma, youssef, conversationId };
}

function listed(viewer: Viewer) {
  return listConversations(viewer, listConversationsInput.parse({})).then(({ items }) => items.map(({ id }) => id));
}

describe("the first contact", () => {
  it("makes one conversation of 1,000 at once from both sides", async () => {
    const [salma, youssef] = await Promise.all([makePerson(), makePerson()]);
    const ids = await Promise.all(
      Array.from({ length: 1000 }, (_, n) =>
        n % 2 ? openConversationId(salma, youssef.username) : openConversationId(youssef, salma.username),
      ),
    );
    expect(new Set(ids).size).toBe(1);
    const [made] = await db
      .select({ total: count() })
      .from(conversations)
      .where(and(eq(conversations.id, ids[0] ?? "")));
    expect(made?.total).toBe(1);
  });

  it("is the first message: before it nobody's list shows anything", async () => {
    const { salma, youssef, conversationId } = await makePair();
    expect(await listed(salma)).toEqual([]);
    expect(await listed(youssef)).toEqual([]);
    await sendMessage(salma, { conversationId, ...draft() });
    expect(await listed(salma)).toEqual([conversationId]);
    expect(await listed(youssef)).toEqual([conversationId]);
  });

  it("goes into the conversation there is, whoever began it", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const message = await startConversation(youssef, { to: salma.username, ...draft() });
    expect(message).toMatchObject({ conversationId, seq: 1, rev: 1, senderId: youssef.id });
  });

  it("is refused to oneself, to nobody and across a block", async () => {
    const [salma, youssef] = await Promise.all([makePerson(), makePerson()]);
    const to = (username: string) => startConversation(salma, { to: username, ...draft() });
    await expect(to(salma.username)).rejects.toMatchObject({ code: "invalid", key: "cannotMessageSelf" });
    await expect(to("nobody-of-that-name")).rejects.toMatchObject({ code: "not_found" });
    await db.insert(blocks).values({ blockerId: youssef.id, blockedId: salma.id });
    await expect(to(youssef.username)).rejects.toMatchObject({ code: "forbidden", key: "cannotMessage" });
  });

  it("is limited per person and hour, and says how long to wait", async () => {
    const salma = await makePerson();
    const { points } = RATE_LIMITS.firstContacts;
    const people = await Promise.all(Array.from({ length: points + 1 }, () => makePerson()));
    const results = await Promise.allSettled(people.map((person) => openConversationId(salma, person.username)));
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ code: "rate_limited", values: { limit: "firstContacts", unit: "minutes" } });
  });
});

describe("a send", () => {
  it("takes the next seq: 40 at once get 1 to 40", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const sent = await Promise.all(
      Array.from({ length: 40 }, (_, n) => sendMessage(n % 2 ? salma : youssef, { conversationId, ...draft() })),
    );
    const numbers = Array.from({ length: 40 }, (_, n) => n + 1);
    expect(sent.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(numbers);
    expect(sent.map(({ rev }) => rev).sort((a, b) => a - b)).toEqual(numbers);
  });

  it("is one message however many copies arrive at once, all answered alike", async () => {
    const { salma, conversationId } = await makePair();
    const copy = { conversationId, ...draft() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendMessage(salma, copy)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [stored] = await db
      .select({ total: count() })
      .from(messages)
      .where(eq(messages.conversationId, conversationId));
    expect(stored?.total).toBe(1);
  });

  it("is the same message when repeated after others", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const first = { conversationId, ...draft() };
    const sent = await sendMessage(salma, first);
    await sendMessage(youssef, { conversationId, ...draft() });
    expect(await sendMessage(salma, first)).toEqual(sent);
  });

  it("with the client id of another text is a conflict, and nothing is stored", async () => {
    const { salma, conversationId } = await makePair();
    const { clientId } = await sendMessage(salma, { conversationId, ...draft() });
    const other = sendMessage(salma, { conversationId, clientId, body: "something else" });
    await expect(other).rejects.toMatchObject({ code: "conflict", key: "clientIdReused" });
    expect((await getConversation(salma, { conversationId }))?.lastSeq).toBe(1);
  });

  it("with the client id of a message on its way to somebody else is a conflict, never a fault", async () => {
    const { salma, conversationId } = await makePair();
    const other = await openConversationId(salma, (await makePerson()).username);
    const same = draft();
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        sendMessage(salma, { conversationId: n % 2 ? conversationId : other, ...same }),
      ),
    );
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(5);
    for (const reason of refused) expect(reason).toMatchObject({ code: "conflict", key: "clientIdReused" });
  });

  it("may share its client id with another person's message", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const same = { conversationId, ...draft() };
    const [one, other] = [await sendMessage(salma, same), await sendMessage(youssef, same)];
    expect([one.seq, other.seq]).toEqual([1, 2]);
  });

  it("is refused to an outsider as if there were nothing, and across a block", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const outsider = await makePerson();
    const refused = { code: "not_found", key: "notFound" };
    await expect(sendMessage(outsider, { conversationId, ...draft() })).rejects.toMatchObject(refused);
    await expect(sendMessage(outsider, { conversationId: randomUUID(), ...draft() })).rejects.toMatchObject(refused);
    await db.insert(blocks).values({ blockerId: salma.id, blockedId: youssef.id });
    for (const person of [salma, youssef]) {
      const blocked = sendMessage(person, { conversationId, ...draft() });
      await expect(blocked).rejects.toMatchObject({ code: "forbidden", key: "cannotMessage" });
    }
  });

  it("is limited per person and minute; a repeated one still answers", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const first = { conversationId, ...draft() };
    await sendMessage(salma, first);
    const { points } = RATE_LIMITS.sends;
    for (let n = 1; n < points; n += 1) await sendMessage(salma, { conversationId, ...draft() });
    const refused = { code: "rate_limited", values: { limit: "sends", unit: "seconds" } };
    await expect(sendMessage(salma, { conversationId, ...draft() })).rejects.toMatchObject(refused);
    expect((await sendMessage(salma, first)).seq).toBe(1);
    expect((await sendMessage(youssef, { conversationId, ...draft() })).seq).toBe(points + 1);
  });

  it("about a gig that is not there is not found, and nothing is stored", async () => {
    const { salma, conversationId } = await makePair();
    const context = { kind: "gig" as const, id: randomUUID() };
    await expect(sendMessage(salma, { conversationId, ...draft(), context })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await getConversation(salma, { conversationId }))?.lastSeq).toBe(0);
  });
});

describe("history", () => {
  it("is the same for both, page by page, without a hole or a double", async () => {
    const { salma, youssef, conversationId } = await makePair();
    for (let n = 1; n <= 25; n += 1) await sendMessage(n % 2 ? salma : youssef, { conversationId, ...draft(`${n}`) });
    for (const viewer of [salma, youssef]) {
      const seqs: number[] = [];
      let before: number | undefined;
      do {
        const page = await listMessages(viewer, { conversationId, limit: 10, before });
        seqs.unshift(...page.items.map(({ seq }) => seq));
        before = page.nextCursor ?? undefined;
      } while (before !== undefined);
      expect(seqs).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
    }
  });

  it("opens around a message and goes on after one", async () => {
    const { salma, conversationId } = await makePair();
    for (let n = 1; n <= 20; n += 1) await sendMessage(salma, { conversationId, ...draft(`${n}`) });
    const around = await listMessages(salma, { conversationId, limit: 6, around: 10 });
    expect(around.items.map(({ seq }) => seq)).toEqual([8, 9, 10, 11, 12, 13]);
    const after = await listMessages(salma, { conversationId, limit: 6, after: 18 });
    expect(after).toMatchObject({ items: [{ seq: 19 }, { seq: 20 }], nextCursor: null, lastSeq: 20 });
    expect(around.lastSeq).toBe(20);
  });
});
