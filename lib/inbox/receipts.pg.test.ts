import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { getConversation } from "@/lib/conversations/queries";
import { startConversation } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { markRead } from "./mutations";
import { listConversations } from "./queries";
import { listConversationsInput } from "./validation";

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  ({ conversationId } = await say(salma, youssef));
  await say(salma, youssef);
});

function say(from: Viewer, to: Viewer) {
  return startConversation(from, { to: to.username, clientId: randomUUID(), body: "Salam" });
}

function hideReceipts({ id }: Viewer) {
  return db.update(users).set({ receiptsHiddenAt: new Date() }).where(eq(users.id, id));
}

/** What salma is told of up to where youssef has read, by either way of asking. */
async function toldSalma(): Promise<(number | null | undefined)[]> {
  const one = await getConversation(salma, { conversationId });
  const { items } = await listConversations(salma, listConversationsInput.parse({}));
  return [one?.participantLastReadSeq, items[0]?.participantLastReadSeq];
}

type Told = Awaited<ReturnType<typeof useRealtimeServer>>["told"];

/** Whom the realtime server told what. */
async function eventsOf(told: Told) {
  return (await told()).map(({ body: { name, channels, data } }) => ({ name, channels, data: JSON.parse(data ?? "") }));
}

const channelOf = ({ id }: Viewer) => `private-user-${id}`;

describe("a receipt", () => {
  it("tells both people who has read up to where, once", async () => {
    const { told } = await useRealtimeServer();
    await markRead(youssef, { conversationId, seq: 1 });
    await markRead(youssef, { conversationId, seq: 1 });
    const data = { conversationId, userId: youssef.id, seq: 1 };
    expect(await eventsOf(told)).toEqual([
      { name: "read:moved", channels: [channelOf(youssef), channelOf(salma)], data },
    ]);
  });

  it("is there whoever asks afterwards, by what the other has read and not by oneself", async () => {
    expect(await toldSalma()).toEqual([0, 0]);
    await markRead(youssef, { conversationId, seq: 2 });
    expect(await toldSalma()).toEqual([2, 2]);
    expect((await getConversation(youssef, { conversationId }))?.participantLastReadSeq).toBe(2);
  });
});

describe.each([
  ["the reader hides receipts", () => hideReceipts(youssef)],
  ["the writer hides receipts", () => hideReceipts(salma)],
  ["the reader has blocked the writer", () => db.insert(blocks).values({ blockerId: youssef.id, blockedId: salma.id })],
  ["the writer has blocked the reader", () => db.insert(blocks).values({ blockerId: salma.id, blockedId: youssef.id })],
])("where %s", (_, arrange) => {
  it("nothing is told but to the reader's own tabs", async () => {
    await markRead(youssef, { conversationId, seq: 1 });
    await arrange();
    const { told } = await useRealtimeServer();
    await markRead(youssef, { conversationId, seq: 2 });
    expect(await eventsOf(told)).toMatchObject([{ name: "read:moved", channels: [channelOf(youssef)] }]);
    expect(await toldSalma()).toEqual([null, null]);
    expect((await getConversation(youssef, { conversationId }))?.participantLastReadSeq).toBeNull();
  });
});

it("a third person's settings and blocks change nothing", async () => {
  const other = await makePerson("Other");
  await hideReceipts(other);
  await db.insert(blocks).values({ blockerId: other.id, blockedId: salma.id });
  await markRead(youssef, { conversationId, seq: 2 });
  expect(await toldSalma()).toEqual([2, 2]);
});
