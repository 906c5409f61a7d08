import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { messageVersions } from "@/db/schema/messages";
import { openConversationId } from "@/lib/conversations/mutations";
import { makePerson } from "@/lib/testing/people";
import { editMessage, unsendMessage } from "./change";
import { sendMessage } from "./send";
import { listVersions } from "./versions";

async function makeMessage(body = "first") {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const conversationId = await openConversationId(salma, youssef.username);
  const message = await sendMessage(salma, { conversationId, clientId: randomUUID(), body });
  return { salma, youssef, message, messageId: message.id };
}

describe("earlier versions", () => {
  it("can be read by both people, each with the time at which it was written", async () => {
    const { salma, youssef, message, messageId } = await makeMessage();
    const second = await editMessage(salma, { messageId, body: "second" });
    await editMessage(salma, { messageId, body: "third" });
    const items = [
      { version: 1, body: "first", writtenAt: message.createdAt },
      { version: 2, body: "second", writtenAt: second.editedAt },
    ];
    for (const viewer of [salma, youssef]) {
      expect(await listVersions(viewer, { messageId })).toEqual({ items, nextCursor: null });
    }
  });

  it("are nobody else's to read", async () => {
    const { salma, messageId } = await makeMessage();
    await editMessage(salma, { messageId, body: "second" });
    const outsider = await makePerson();
    await expect(listVersions(outsider, { messageId })).rejects.toMatchObject({ code: "not_found" });
    expect(await listVersions(outsider, { messageId: randomUUID() })).toBeNull();
  });

  it("are gone with the message that is unsent", async () => {
    const { salma, youssef, messageId } = await makeMessage("a secret");
    await editMessage(salma, { messageId, body: "nothing" });
    await unsendMessage(salma, { messageId });
    expect(await listVersions(youssef, { messageId })).toEqual({ items: [], nextCursor: null });
    expect(await db.select().from(messageVersions).where(eq(messageVersions.messageId, messageId))).toEqual([]);
  });

  it("do not come of saving the same text, which changes nothing", async () => {
    const { salma, message, messageId } = await makeMessage();
    expect(await editMessage(salma, { messageId, body: "first" })).toEqual(message);
    expect(await listVersions(salma, { messageId })).toEqual({ items: [], nextCursor: null });
  });

  it("are at most 50, which is said to whoever edits once more; all of them stay", async () => {
    const { salma, messageId } = await makeMessage("edit 0");
    for (let n = 1; n <= 50; n += 1) await editMessage(salma, { messageId, body: `edit ${n}` });
    const refused = { code: "conflict", key: "editedTooOften" };
    await expect(editMessage(salma, { messageId, body: "edit 51" })).rejects.toMatchObject(refused);
    const items = (await listVersions(salma, { messageId }))?.items ?? [];
    expect([items.length, items[0]?.body, items.at(-1)?.body]).toEqual([50, "edit 0", "edit 49"]);
  });

  it("of edits at once are all kept, in the order of their rev", async () => {
    const { salma, messageId } = await makeMessage("edit 0");
    const edits = Array.from({ length: 12 }, (_, n) => editMessage(salma, { messageId, body: `edit ${n + 1}` }));
    const inOrder = (await Promise.all(edits)).sort((a, b) => a.rev - b.rev);
    const bodies = (await listVersions(salma, { messageId }))?.items.map(({ body }) => body);
    expect(bodies).toEqual(["edit 0", ...inOrder.slice(0, -1).map(({ body }) => body)]);
  });
});
