import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openConversationId } from "@/lib/conversations/mutations";
import { makePerson } from "@/lib/testing/people";
import { unsendMessage } from "./change";
import { listMessages } from "./queries";
import { sendMessage } from "./send";

function draft(body: string, replyToId?: string) {
  return { clientId: randomUUID(), body, replyToId };
}

async function makePair() {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  return { salma, youssef, conversationId: await openConversationId(salma, youssef.username) };
}

describe("a quote", () => {
  it("shows both people the answered message in one line", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const asked = await sendMessage(youssef, { conversationId, ...draft("How much\nfor a logo?") });
    const answer = await sendMessage(salma, { conversationId, ...draft("500 dirhams", asked.id) });
    const quote = { id: asked.id, seq: 1, rev: 1, senderId: youssef.id, preview: "How much for a logo?", files: null };
    expect(answer.replyTo).toEqual({ ...quote, deletedAt: null });
    const page = await listMessages(youssef, { conversationId, limit: 10 });
    expect(page.items.map(({ replyTo }) => replyTo)).toEqual([null, answer.replyTo]);
  });

  it("loses its text with the message that it quotes", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const asked = await sendMessage(youssef, { conversationId, ...draft("my secret") });
    await sendMessage(salma, { conversationId, ...draft("noted", asked.id) });
    await unsendMessage(youssef, { messageId: asked.id });
    const page = await listMessages(salma, { conversationId, limit: 10 });
    expect(JSON.stringify(page)).not.toContain("my secret");
    expect(page.items[1]?.replyTo).toMatchObject({ id: asked.id, preview: "", deletedAt: expect.any(String) });
  });

  it("of a message elsewhere is refused like one that is not there, and nothing is stored", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const elsewhere = await makePair();
    const hidden = await sendMessage(elsewhere.salma, {
      conversationId: elsewhere.conversationId,
      ...draft("not for them"),
    });
    for (const replyToId of [hidden.id, randomUUID()]) {
      const sent = sendMessage(salma, { conversationId, ...draft("look", replyToId) });
      await expect(sent).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await listMessages(youssef, { conversationId, limit: 10 })).items).toEqual([]);
  });

  it("is part of what a client id stands for", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const asked = await sendMessage(youssef, { conversationId, ...draft("Which one?") });
    const answer = draft("This one", asked.id);
    const first = await sendMessage(salma, { conversationId, ...answer });
    expect(await sendMessage(salma, { conversationId, ...answer })).toEqual(first);
    const other = sendMessage(salma, { conversationId, ...answer, replyToId: null });
    await expect(other).rejects.toMatchObject({ code: "conflict" });
  });
});
