import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages, reactions } from "@/db/schema/messages";
import { blocks } from "@/db/schema/safety";
import { openConversationId } from "@/lib/conversations/mutations";
import { getConversation } from "@/lib/conversations/queries";
import { parseInput } from "@/lib/refusal";
import { takeTurn } from "@/lib/safety/rate";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makePerson } from "@/lib/testing/people";
import { unsendMessage } from "./change";
import { listChanges, listMessages } from "./queries";
import { react } from "./react";
import { sendMessage } from "./send";
import { reactInput } from "./validation";

async function makeMessage() {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const conversationId = await openConversationId(salma, youssef.username);
  const message = await sendMessage(salma, { conversationId, clientId: randomUUID(), body: "3 days" });
  return { salma, youssef, conversationId, message, messageId: message.id };
}

describe("a reaction", () => {
  it("is seen by both, takes the next rev and is found by catching up", async () => {
    const { salma, youssef, conversationId, message, messageId } = await makeMessage();
    const reacted = await react(youssef, { messageId, emoji: "👍" });
    expect(reacted).toEqual({ ...message, rev: 2, reactions: [{ userId: youssef.id, emoji: "👍" }] });
    expect(await listChanges(salma, { conversationId, since: 1, limit: 10 })).toMatchObject({ items: [reacted] });
  });

  it("is one of each person: another replaces it, and null takes it away", async () => {
    const { salma, youssef, messageId } = await makeMessage();
    await react(youssef, { messageId, emoji: "👍" });
    await react(salma, { messageId, emoji: "🙏" });
    const replaced = await react(youssef, { messageId, emoji: "❤️" });
    expect(replaced.reactions).toEqual([
      { userId: youssef.id, emoji: "❤️" },
      { userId: salma.id, emoji: "🙏" },
    ]);
    const taken = await react(youssef, { messageId, emoji: null });
    expect(taken.reactions).toEqual([{ userId: salma.id, emoji: "🙏" }]);
  });

  it("said twice is said once", async () => {
    const { youssef, messageId } = await makeMessage();
    const first = await react(youssef, { messageId, emoji: "👍" });
    expect(await react(youssef, { messageId, emoji: "👍" })).toEqual(first);
    const taken = await react(youssef, { messageId, emoji: null });
    expect(await react(youssef, { messageId, emoji: null })).toEqual(taken);
  });

  it("makes nothing unread and moves no conversation", async () => {
    const { salma, youssef, conversationId, messageId } = await makeMessage();
    const before = await Promise.all([salma, youssef].map((one) => getConversation(one, { conversationId })));
    await react(youssef, { messageId, emoji: "👍" });
    const after = await Promise.all([salma, youssef].map((one) => getConversation(one, { conversationId })));
    const told = (views: typeof after) => views.map((view) => [view?.unreadCount, view?.updatedAt, view?.lastReadSeq]);
    expect(told(after)).toEqual(told(before));
  });

  it("goes with the message when that is unsent, which takes no other", async () => {
    const { salma, youssef, conversationId, messageId } = await makeMessage();
    await react(youssef, { messageId, emoji: "👍" });
    expect(await unsendMessage(salma, { messageId })).toMatchObject({ reactions: [] });
    const late = react(youssef, { messageId, emoji: "😢" });
    await expect(late).rejects.toMatchObject({ code: "conflict", key: "alreadyUnsent" });
    expect((await listMessages(youssef, { conversationId, limit: 1 })).items[0]?.reactions).toEqual([]);
  });

  it("is refused to outsiders, and to what does not exist", async () => {
    const { messageId } = await makeMessage();
    const outsider = await makePerson();
    for (const id of [messageId, randomUUID()]) {
      await expect(react(outsider, { messageId: id, emoji: "👍" })).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("is refused across a block from either side; taking it away is not", async () => {
    const { salma, youssef, messageId } = await makeMessage();
    await react(youssef, { messageId, emoji: "👍" });
    for (const [blocker, blocked] of [
      [salma, youssef],
      [youssef, salma],
    ] as const) {
      await db.insert(blocks).values({ blockerId: blocker.id, blockedId: blocked.id });
      const other = react(youssef, { messageId, emoji: "🙏" });
      await expect(other).rejects.toMatchObject({ code: "forbidden", key: "cannotMessage" });
      if (blocker === salma) await db.delete(blocks).where(eq(blocks.blockerId, salma.id));
    }
    expect((await react(youssef, { messageId, emoji: null })).reactions).toEqual([]);
  });

  it("takes a turn of its own kind", async () => {
    const { youssef, messageId } = await makeMessage();
    await takeTurn(db, "reactions", youssef.id, RATE_LIMITS.reactions.points);
    await expect(react(youssef, { messageId, emoji: "👍" })).rejects.toMatchObject({ code: "rate_limited" });
    await expect(takeTurn(db, "sends", youssef.id)).resolves.toBeUndefined();
  });

  it.each(["", "x", "👍👍", "<b>👍</b>"])("that is %j is refused", (emoji) => {
    const parse = () => parseInput(reactInput, { messageId: randomUUID(), emoji });
    expect(parse).toThrow(expect.objectContaining({ code: "invalid", key: "notOneEmoji" }));
  });
});

describe("a hundred reactions of two people at once", () => {
  it("end in the newest of each, counted right, with every change in its place", async () => {
    const { salma, youssef, conversationId, messageId } = await makeMessage();
    const choices = ["👍", "❤️", null, "😂", "🙏"];
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        react(n % 2 ? salma : youssef, { messageId, emoji: choices[n % choices.length] ?? null }),
      ),
    );
    const [row] = await db.select().from(messages).where(eq(messages.id, messageId));
    const [conversation] = await db.select().from(conversations).where(eq(conversations.id, conversationId));
    const stored = await db.select().from(reactions).where(eq(reactions.messageId, messageId));
    // That the count is right and nobody else reacted is the auditor's, after every file of tests.
    expect(row?.reactionCount).toBe(stored.length);
    expect(conversation?.rev).toBe(row?.rev);
    expect(Math.max(...answers.map(({ rev }) => rev))).toBe(row?.rev);
    const [view] = (await listMessages(salma, { conversationId, limit: 1 })).items;
    const newest = answers.find(({ rev }) => rev === view?.rev);
    expect(newest).toEqual(view);
  });
});
