import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { startConversation } from "@/lib/messages/send";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { tellTyping } from "./typing";

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const message = await startConversation(salma, { to: youssef.username, clientId: randomUUID(), body: "Salam" });
  conversationId = message.conversationId;
});

function hidePresence({ id }: Viewer) {
  return db.update(users).set({ presenceHiddenAt: new Date() }).where(eq(users.id, id));
}

it("is told to the other person alone, with what they had seen", async () => {
  const { told } = await useRealtimeServer();
  expect(await tellTyping(youssef, { conversationId })).toEqual({});
  const [event, ...others] = await told();
  expect(others).toEqual([]);
  expect(event?.body).toMatchObject({ name: "typing", channels: [`private-user-${salma.id}`] });
  expect(JSON.parse(event?.body.data ?? "")).toEqual({ conversationId, userId: youssef.id, lastSeq: 1 });
});

it.each([
  ["the writer has blocked the other", () => db.insert(blocks).values({ blockerId: youssef.id, blockedId: salma.id })],
  ["the other has blocked the writer", () => db.insert(blocks).values({ blockerId: salma.id, blockedId: youssef.id })],
  ["the writer hides when they are here", () => hidePresence(youssef)],
  ["the other hides when they are here", () => hidePresence(salma)],
])("is told to nobody where %s, and the answer does not say so", async (_, arrange) => {
  await arrange();
  const { told } = await useRealtimeServer();
  expect(await tellTyping(youssef, { conversationId })).toEqual({});
  expect(await told()).toEqual([]);
});

it("is told to nobody before the first message", async () => {
  const other = await makePerson();
  const empty = await openConversationId(other, salma.username);
  const { told } = await useRealtimeServer();
  await tellTyping(other, { conversationId: empty });
  expect(await told()).toEqual([]);
});

it("is nobody else's to tell", async () => {
  const { told } = await useRealtimeServer();
  for (const id of [conversationId, randomUUID()]) {
    const telling = tellTyping(await makePerson(), { conversationId: id });
    await expect(telling).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await told()).toEqual([]);
});

it("is limited per person", async () => {
  for (let turn = 0; turn < RATE_LIMITS.typing.points; turn += 1) await tellTyping(youssef, { conversationId });
  await expect(tellTyping(youssef, { conversationId })).rejects.toMatchObject({ code: "rate_limited" });
  await tellTyping(salma, { conversationId });
});
