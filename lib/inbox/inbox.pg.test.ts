import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { getConversation } from "@/lib/conversations/queries";
import { sendMessage } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { countUnread } from "./counts";
import { markRead, updateEntry } from "./mutations";
import { listConversations } from "./queries";
import { listConversationsInput } from "./validation";

async function makePair() {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const conversationId = await openConversationId(salma, youssef.username);
  return { salma, youssef, conversationId };
}

function say(viewer: Viewer, conversationId: string, body = "hello") {
  return sendMessage(viewer, { conversationId, clientId: randomUUID(), body });
}

describe("a read position", () => {
  it("moves forward only, however late, often and disordered the calls come", async () => {
    const { salma, youssef, conversationId } = await makePair();
    for (let n = 0; n < 5; n += 1) await say(youssef, conversationId);
    await Promise.all([3, 1, 4, 1, 2, 4].map((seq) => markRead(salma, { conversationId, seq })));
    expect(await markRead(salma, { conversationId, seq: 2 })).toMatchObject({ lastReadSeq: 4, unreadCount: 1 });
  });

  it("never goes past the end", async () => {
    const { salma, youssef, conversationId } = await makePair();
    await say(youssef, conversationId);
    expect(await markRead(salma, { conversationId, seq: 99 })).toMatchObject({ lastReadSeq: 1, unreadCount: 0 });
    await say(youssef, conversationId);
    expect(await countUnread(salma)).toEqual({ count: 1 });
  });

  it("moves with one's own messages", async () => {
    const { salma, youssef, conversationId } = await makePair();
    await say(youssef, conversationId);
    await say(salma, conversationId);
    expect(await getConversation(salma, { conversationId })).toMatchObject({ lastReadSeq: 2, unreadCount: 0 });
    expect(await getConversation(youssef, { conversationId })).toMatchObject({ lastReadSeq: 1, unreadCount: 1 });
  });

  it("is nobody else's to move", async () => {
    const { conversationId } = await makePair();
    expect(await markRead(await makePerson(), { conversationId, seq: 1 })).toBeNull();
  });
});

describe("unread", () => {
  it("equals the truth after any interleaving of sends and reads", async () => {
    const operation = fc.record({
      by: fc.constantFrom<"salma" | "youssef">("salma", "youssef"),
      kind: fc.constantFrom("send", "read"),
      seq: fc.integer({ min: 0, max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 16 }), async (operations) => {
        const { conversationId, ...people } = await makePair();
        await Promise.all(
          operations.map(({ by, kind, seq }) =>
            kind === "send" ? say(people[by], conversationId) : markRead(people[by], { conversationId, seq }),
          ),
        );
        const rows = await db.select().from(messages).where(eq(messages.conversationId, conversationId));
        for (const viewer of Object.values(people)) {
          const view = await getConversation(viewer, { conversationId });
          const own = rows.filter(({ senderId }) => senderId === viewer.id).map(({ seq }) => seq);
          const unread = rows.filter(({ seq }) => seq > (view?.lastReadSeq ?? 0));
          expect(view?.lastSeq).toBe(rows.length);
          expect(view?.unreadCount).toBe(unread.length);
          expect(view?.lastReadSeq).toBeGreaterThanOrEqual(Math.max(0, ...own));
          expect(await countUnread(viewer)).toEqual({ count: unread.length });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("the list", () => {
  it("has the newest activity on top, page by page, without a hole or a double", async () => {
    const salma = await makePerson("Salma");
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const other = await makePerson(`Person ${n}`);
      const { conversationId } = await say(other, await openConversationId(other, salma.username));
      ids.unshift(conversationId);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listConversations(salma, listConversationsInput.parse({ limit: "3", cursor }));
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ids);
  });

  it("shows the other person, the last message and what is unread, and never an e-mail address", async () => {
    const { salma, youssef, conversationId } = await makePair();
    await say(youssef, conversationId, "first line\nsecond   line");
    const { items } = await listConversations(salma, listConversationsInput.parse({}));
    expect(items[0]).toMatchObject({
      id: conversationId,
      participant: { id: youssef.id, name: "Youssef", username: youssef.username, image: null },
      lastMessage: { seq: 1, senderId: youssef.id, preview: "first line second line" },
      unreadCount: 1,
    });
    expect(JSON.stringify(items)).not.toContain("@");
  });

  it("leaves out what was archived until somebody writes, unless it was muted", async () => {
    const { salma, youssef, conversationId } = await makePair();
    await say(youssef, conversationId);
    const shown = async () => (await listConversations(salma, listConversationsInput.parse({}))).items.length;
    await updateEntry(salma, { conversationId, archived: true });
    expect(await shown()).toBe(0);
    await say(youssef, conversationId);
    expect(await shown()).toBe(1);
    await updateEntry(salma, { conversationId, archived: true, muted: true });
    await say(youssef, conversationId);
    expect(await shown()).toBe(0);
    expect(await updateEntry(await makePerson(), { conversationId, starred: true })).toBeNull();
  });
});
