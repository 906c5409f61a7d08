import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { openConversationId } from "@/lib/conversations/mutations";
import { sendMessage } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { makeCircuitBreaker } from "./circuit-breaker";
import { Delivery } from "./delivery";

const FOR_EVER_MS = 2 ** 31 - 1;

it("a send waits for no answer of the realtime server", async () => {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const conversationId = await openConversationId(salma, youssef.username);
  const server = await useRealtimeServer("hangs");
  // Without a time limit, a send that waited would never be answered.
  globalThis.khedmaDelivery = new Delivery(() => server.pusher, makeCircuitBreaker(FOR_EVER_MS));
  for (const seq of [1, 2, 3])
    expect(await sendMessage(salma, { conversationId, clientId: randomUUID(), body: "Salam" })).toMatchObject({ seq });
});
