import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { startConversation } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { countUnread, getCounts } from "./counts";
import { markRead, updateEntry } from "./mutations";
import { listConversations } from "./queries";
import { listConversationsInput } from "./validation";

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  ({ conversationId } = await say());
  await markRead(salma, { conversationId, seq: 1 });
});

function say() {
  return startConversation(youssef, { to: salma.username, clientId: randomUUID(), body: "Salam" });
}

/** What each way of asking says is unread. */
async function unread(): Promise<number[]> {
  const [total, counts, list, unreadList] = await Promise.all([
    countUnread(salma),
    getCounts(salma),
    listConversations(salma, listConversationsInput.parse({})),
    listConversations(salma, listConversationsInput.parse({ filter: "unread" })),
  ]);
  return [
    total.count,
    counts.unreadTotal,
    list.items.reduce((sum, { unreadCount }) => sum + unreadCount, 0),
    unreadList.items.reduce((sum, { unreadCount }) => sum + unreadCount, 0),
    counts.filters.unread,
  ];
}

async function mark(): Promise<Date> {
  const view = await updateEntry(salma, { conversationId, unread: true });
  return new Date(view?.markedUnreadAt ?? "");
}

describe("a conversation marked as unread", () => {
  it("counts as one, however it is asked for, and as its messages once there are more", async () => {
    expect(await unread()).toEqual([0, 0, 0, 0, 0]);
    await mark();
    expect(await unread()).toEqual([1, 1, 1, 1, 1]);
    await say();
    expect(await unread()).toEqual([1, 1, 1, 1, 1]);
    await say();
    expect(await unread()).toEqual([2, 2, 2, 2, 1]);
    await updateEntry(salma, { conversationId, unread: false });
    expect(await unread()).toEqual([2, 2, 2, 2, 1]);
    await markRead(salma, { conversationId, seq: 3 });
    expect(await unread()).toEqual([0, 0, 0, 0, 0]);
  });

  it("is read by whoever says so, though nothing in it is new, which makes it newer and is told to own tabs", async () => {
    await mark();
    const { told } = await useRealtimeServer();
    expect(await markRead(salma, { conversationId, seq: 1 })).toMatchObject({
      ...{ markedUnreadAt: null, unreadCount: 0, lastReadSeq: 1, entryVersion: 3 },
    });
    expect(await unread()).toEqual([0, 0, 0, 0, 0]);
    await markRead(salma, { conversationId, seq: 1 });
    const events = (await told()).map(({ body: { name, channels } }) => [name, channels]);
    expect(events).toEqual([["conversation:changed", [`private-user-${salma.id}`]]]);
  });

  it("stays so for a reader who has seen no mark, or another one", async () => {
    const seen = await mark();
    const newer = await mark();
    await say();
    await markRead(salma, { conversationId, seq: 2, markedUnreadAt: null });
    await markRead(salma, { conversationId, seq: 2, markedUnreadAt: new Date(seen.getTime() - 1) });
    expect(await unread()).toEqual([1, 1, 1, 1, 1]);
    await markRead(salma, { conversationId, seq: 0, markedUnreadAt: newer });
    expect(await unread()).toEqual([0, 0, 0, 0, 0]);
  });

  it("is nothing that the other sees or another can undo", async () => {
    await mark();
    expect(await markRead(youssef, { conversationId, seq: 1 })).toMatchObject({ markedUnreadAt: null, unreadCount: 0 });
    expect(await markRead(await makePerson(), { conversationId, seq: 1 })).toBeNull();
    expect((await unread())[0]).toBe(1);
  });
});
