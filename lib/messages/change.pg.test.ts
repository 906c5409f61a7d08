import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import { messages } from "@/db/schema/messages";
import { blocks } from "@/db/schema/safety";
import { openConversationId } from "@/lib/conversations/mutations";
import { getConversation } from "@/lib/conversations/queries";
import { takeTurn } from "@/lib/safety/rate";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makePerson } from "@/lib/testing/people";
import { editMessage, unsendMessage } from "./change";
import { listChanges, listMessages } from "./queries";
import { sendMessage } from "./send";

async function makeMessage(body = "first text") {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const conversationId = await openConversationId(salma, youssef.username);
  const message = await sendMessage(salma, { conversationId, clientId: randomUUID(), body });
  return { salma, youssef, conversationId, message };
}

async function age(messageId: string, minutes: number) {
  const createdAt = new Date(Date.now() - minutes * 60_000);
  const [row] = await db.update(messages).set({ createdAt }).where(eq(messages.id, messageId)).returning();
  // The list shows the time of the newest message; the auditor compares the two.
  await db
    .update(inboxEntries)
    .set({ lastMessageAt: createdAt })
    .where(eq(inboxEntries.conversationId, row?.conversationId ?? ""));
}

describe("an edit", () => {
  it("keeps the seq, takes the next rev and is found by catching up", async () => {
    const { salma, youssef, conversationId, message } = await makeMessage();
    const edited = await editMessage(salma, { messageId: message.id, body: "second text" });
    expect(edited).toMatchObject({ seq: 1, rev: 2, body: "second text", editedAt: expect.any(String) });
    const changes = await listChanges(youssef, { conversationId, since: 1, limit: 50 });
    expect(changes).toEqual({ items: [edited], nextCursor: null, rev: 2 });
  });

  it("is refused to others, to outsiders and after 15 minutes", async () => {
    const { salma, youssef, message } = await makeMessage();
    const outsider = await makePerson();
    const change = { messageId: message.id, body: "other" };
    await expect(editMessage(youssef, change)).rejects.toMatchObject({ code: "forbidden", key: "notOwnMessage" });
    await expect(editMessage(outsider, change)).rejects.toMatchObject({ code: "not_found" });
    await age(message.id, 16);
    await expect(editMessage(salma, change)).rejects.toMatchObject({ code: "forbidden", key: "editTooLate" });
  });

  it("is refused across a block from either side, as a send is; unsending is not", async () => {
    const { salma, youssef, message } = await makeMessage();
    for (const [blocker, blocked] of [
      [salma, youssef],
      [youssef, salma],
    ] as const) {
      await db.insert(blocks).values({ blockerId: blocker.id, blockedId: blocked.id });
      const edit = editMessage(salma, { messageId: message.id, body: "still talking" });
      await expect(edit).rejects.toMatchObject({ code: "forbidden", key: "cannotMessage" });
      if (blocker === salma) await db.delete(blocks).where(eq(blocks.blockerId, salma.id));
    }
    expect(await unsendMessage(salma, { messageId: message.id })).toMatchObject({ body: "" });
  });

  it("takes a turn of its sender's", async () => {
    const { salma, message } = await makeMessage();
    for (let turn = 1; turn < RATE_LIMITS.sends.points; turn += 1) await takeTurn(db, "sends", salma.id);
    const edit = editMessage(salma, { messageId: message.id, body: "once more" });
    await expect(edit).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("an unsent message", () => {
  it("stays as a tombstone with its seq, and its text leaves history, preview and changes", async () => {
    const { salma, youssef, conversationId, message } = await makeMessage("a secret");
    const unsent = await unsendMessage(salma, { messageId: message.id });
    expect(unsent).toMatchObject({ seq: 1, rev: 2, body: "", deletedAt: expect.any(String) });
    const seen = await Promise.all([
      listMessages(youssef, { conversationId, limit: 10 }),
      listChanges(youssef, { conversationId, since: 0, limit: 10 }),
      getConversation(youssef, { conversationId }),
    ]);
    expect(JSON.stringify(seen)).not.toContain("a secret");
  });

  it("cannot be edited or unsent again, by others never, after 1 hour not at all", async () => {
    const { salma, youssef, message } = await makeMessage();
    const one = { messageId: message.id };
    await expect(unsendMessage(youssef, one)).rejects.toMatchObject({ code: "forbidden", key: "notOwnMessage" });
    await age(message.id, 61);
    await expect(unsendMessage(salma, one)).rejects.toMatchObject({ code: "forbidden", key: "unsendTooLate" });
    await age(message.id, 1);
    await unsendMessage(salma, one);
    await expect(unsendMessage(salma, one)).rejects.toMatchObject({ code: "conflict", key: "alreadyUnsent" });
    await expect(editMessage(salma, { ...one, body: "x" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("answers the repeated send that made it with the tombstone", async () => {
    const { salma, conversationId, message } = await makeMessage("once");
    await unsendMessage(salma, { messageId: message.id });
    const repeated = await sendMessage(salma, { conversationId, clientId: message.clientId, body: "once" });
    expect(repeated).toMatchObject({ id: message.id, body: "", seq: 1 });
  });
});

describe("catching up", () => {
  it("pages through everything that changed, in the order of change", async () => {
    const { salma, conversationId, message } = await makeMessage();
    for (let n = 0; n < 4; n += 1) {
      await sendMessage(salma, { conversationId, clientId: randomUUID(), body: `${n}` });
    }
    await editMessage(salma, { messageId: message.id, body: "edited last" });
    const first = await listChanges(salma, { conversationId, since: 0, limit: 3 });
    expect(first.items.map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(first).toMatchObject({ nextCursor: 4, rev: 6 });
    const rest = await listChanges(salma, { conversationId, since: 4, limit: 3 });
    expect(rest.items.map(({ seq, rev }) => [seq, rev])).toEqual([
      [5, 5],
      [1, 6],
    ]);
    expect(rest).toMatchObject({ nextCursor: null, rev: 6 });
  });
});
