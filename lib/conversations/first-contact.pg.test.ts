import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { appendMessage } from "@/lib/messages/append";
import { sendMessage, startConversation } from "@/lib/messages/send";
import { placeOrder } from "@/lib/orders/place-order";
import { makeApplication } from "@/lib/testing/applications";
import { makeGig } from "@/lib/testing/gigs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { lockConversation } from "./access";
import { getFirstContactRefusal } from "./first-contact";
import { openConversationId } from "./mutations";

const REFUSED = { code: "forbidden", key: "cannotWriteFirst" };

let freelancer: Viewer;
let other: Viewer;

beforeEach(async () => {
  [freelancer, other] = await Promise.all([makePerson("Salma", "freelancer"), makePerson("Atlas", "company")]);
});

function draft(body = "Salam") {
  return { clientId: randomUUID(), body };
}

async function total(conversationId: string): Promise<number> {
  return db.$count(messages, eq(messages.conversationId, conversationId));
}

describe("a freelancer who has nothing to do with somebody", () => {
  it("is refused at every door, and told why", async () => {
    const conversationId = await openConversationId(freelancer, other.username);
    await expect(sendMessage(freelancer, { conversationId, ...draft() })).rejects.toMatchObject(REFUSED);
    await expect(startConversation(freelancer, { to: other.username, ...draft() })).rejects.toMatchObject(REFUSED);
    expect(await total(conversationId)).toBe(0);
    expect(await getFirstContactRefusal(freelancer, other.id)).toBe("cannotWriteFirst");
  });

  it.each(["freelancer", "client", "company", "moderator"] as const)("is refused to a %s too", async (kind) => {
    const stranger = await makePerson("Somebody", kind);
    await expect(startConversation(freelancer, { to: stranger.username, ...draft() })).rejects.toMatchObject(REFUSED);
    // The row that the other has opened without a word is no word.
    const conversationId = await openConversationId(stranger, freelancer.username);
    await expect(sendMessage(freelancer, { conversationId, ...draft() })).rejects.toMatchObject(REFUSED);
  });

  it("is refused whatever they write from", async () => {
    const gig = await makeGig(other);
    const context = { kind: "gig" as const, id: gig.id, tier: "basic" as const };
    const refused = startConversation(freelancer, { to: other.username, ...draft(), context });
    await expect(refused).rejects.toMatchObject(REFUSED);
  });

  it("may order, which is a reason by itself", async () => {
    const gig = await makeGig(other);
    const order = await placeOrder(freelancer, { gigId: gig.id, tier: "basic", clientId: randomUUID() });
    const conversationId = order?.conversationId ?? "";
    expect(await sendMessage(freelancer, { conversationId, ...draft() })).toMatchObject({ seq: 2 });
  });
});

describe("a freelancer may write first", () => {
  it.each(["sent", "shortlisted", "interview", "hired", "declined"] as const)(
    "to whose job they have applied: %s",
    async (stage) => {
      await makeApplication(other, freelancer, stage);
      expect(await startConversation(freelancer, { to: other.username, ...draft() })).toMatchObject({ seq: 1 });
    },
  );

  it("not once it is withdrawn, and not to another company", async () => {
    await makeApplication(other, freelancer, "withdrawn");
    await makeApplication(await makePerson("Souss", "company"), freelancer);
    await expect(startConversation(freelancer, { to: other.username, ...draft() })).rejects.toMatchObject(REFUSED);
  });

  it("to who has applied to them", async () => {
    const applicant = await makePerson("Mehdi", "freelancer");
    await makeApplication(freelancer, applicant);
    expect(await startConversation(freelancer, { to: applicant.username, ...draft() })).toMatchObject({ seq: 1 });
  });

  it("not for an order with somebody else", async () => {
    await makeOrder(await makePerson("Claire"), freelancer);
    await expect(startConversation(freelancer, { to: other.username, ...draft() })).rejects.toMatchObject(REFUSED);
  });

  it("to who wrote before, also when that was unsent or one has long forgotten", async () => {
    const { conversationId } = await startConversation(other, { to: freelancer.username, ...draft() });
    expect(await sendMessage(freelancer, { conversationId, ...draft() })).toMatchObject({ seq: 2 });
    expect(await getFirstContactRefusal(freelancer, other.id)).toBeNull();
  });
});

describe("everybody else may write first", () => {
  it.each(["client", "company", "moderator"] as const)("a %s", async (kind) => {
    const person = await makePerson("Somebody", kind);
    expect(await getFirstContactRefusal(person, freelancer.id)).toBeNull();
    expect(await startConversation(person, { to: freelancer.username, ...draft() })).toMatchObject({ seq: 1 });
  });

  it("unless one has blocked the other, which outweighs every reason", async () => {
    await makeApplication(other, freelancer);
    await db.insert(blocks).values({ blockerId: other.id, blockedId: freelancer.id });
    for (const [from, to] of [
      [freelancer, other],
      [other, freelancer],
    ] as const) {
      const refused = startConversation(from, { to: to.username, ...draft() });
      await expect(refused).rejects.toMatchObject({ code: "forbidden", key: "cannotMessage" });
    }
  });
});

describe("while it is being decided", () => {
  it("a first word that comes in before counts", async () => {
    const conversationId = await openConversationId(freelancer, other.username);
    let answer: Promise<unknown> = Promise.resolve();
    await db.transaction(async (tx) => {
      const conversation = await lockConversation(tx, other, conversationId);
      answer = sendMessage(freelancer, { conversationId, ...draft("me too") });
      await waitsForLock();
      const content = { ...draft(), fingerprint: "", attachmentIds: [], about: undefined };
      await appendMessage(tx, other, conversation, { ...content, replyToSeq: null, step: null });
    });
    expect(await answer).toMatchObject({ seq: 2 });
  });

  it("both at once leave either both messages or the other's alone", async () => {
    for (let round = 0; round < 20; round += 1) {
      const person = await makePerson();
      const conversationId = await openConversationId(person, freelancer.username);
      const [mine, theirs] = await Promise.allSettled([
        sendMessage(freelancer, { conversationId, ...draft() }),
        sendMessage(person, { conversationId, ...draft() }),
      ]);
      expect(theirs).toMatchObject({ status: "fulfilled", value: { seq: 1 } });
      if (mine.status === "fulfilled") expect(mine.value.seq).toBe(2);
      else expect(mine.reason).toMatchObject(REFUSED);
      expect(await total(conversationId)).toBe(mine.status === "fulfilled" ? 2 : 1);
    }
  });
});

/** Until another transaction of this test's database stands before a lock. */
async function waitsForLock(): Promise<void> {
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await db.execute(waiting)).length === 0);
}
