import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { markRead, updateEntry } from "@/lib/inbox/mutations";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { sendMessage, startConversation } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";

let salma: Viewer;
let youssef: Viewer;
let mine: string;
let conversationId: string;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  ({ id: mine, conversationId } = await say(salma, youssef));
  await say(youssef, salma);
});

function say(from: Viewer, to: Viewer) {
  return startConversation(from, { to: to.username, clientId: randomUUID(), body: "Salam" });
}

/** Everything that salma can do in the conversation; what is refused says nothing either. */
async function doEverything(): Promise<void> {
  const clientId = randomUUID();
  await sendMessage(salma, { conversationId, clientId, body: "hello?" }).catch(() => {});
  await editMessage(salma, { messageId: mine, body: "hello!" }).catch(() => {});
  await updateEntry(salma, { conversationId, starred: true });
  await markRead(salma, { conversationId, seq: 2 });
  await unsendMessage(salma, { messageId: mine });
}

describe("delivery", () => {
  it("is to both people while neither has blocked the other, but reading and starring are one's own", async () => {
    const { told } = await useRealtimeServer();
    await doEverything();
    const heard = await heardBy(youssef, told);
    expect(heard.sort()).toEqual(["message:changed", "message:changed", "message:created"]);
  });

  it.each(["the one who writes", "the one who would hear"])("ends with a block by %s", async (who) => {
    const [blocker, blocked] = who === "the one who writes" ? [salma, youssef] : [youssef, salma];
    await db.insert(blocks).values({ blockerId: blocker.id, blockedId: blocked.id });
    const { told } = await useRealtimeServer();
    await doEverything();
    expect(await heardBy(youssef, told)).toEqual([]);
    expect((await heardBy(salma, told)).sort()).toEqual(["conversation:changed", "message:changed", "read:moved"]);
  });
});

type Told = Awaited<ReturnType<typeof useRealtimeServer>>["told"];

async function heardBy({ id }: Viewer, told: Told): Promise<string[]> {
  const events = (await told()).filter(({ body }) => body.channels?.includes(`private-user-${id}`));
  return events.map(({ body }) => body.name ?? "");
}
