import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { getConversation } from "@/lib/conversations/queries";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { startConversation } from "@/lib/messages/send";
import { makeAttachment } from "@/lib/testing/attachments";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { updateEntry } from "./mutations";
import { listConversations } from "./queries";
import { listConversationsInput } from "./validation";

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  ({ conversationId } = await say(youssef, "Can you draw us a logo?"));
});

function say(from: Viewer, body: string, attachmentIds: string[] = []) {
  const to = from === salma ? youssef : salma;
  return startConversation(from, { to: to.username, clientId: randomUUID(), body, attachmentIds });
}

/** As salma and as youssef see it. */
async function turns() {
  const views = await Promise.all([salma, youssef].map((viewer) => getConversation(viewer, { conversationId })));
  return views.map((view) => view?.turn);
}

async function listed(viewer: Viewer, filter: string): Promise<number> {
  return (await listConversations(viewer, listConversationsInput.parse({ filter }))).items.length;
}

describe("whose turn it is", () => {
  it("is the other's of whoever spoke last, and places the conversation", async () => {
    expect(await turns()).toEqual(["yours", "theirs"]);
    expect([await listed(salma, "your-turn"), await listed(youssef, "their-turn")]).toEqual([1, 1]);
    await say(salma, "Yes, for 900 dirhams.");
    expect(await turns()).toEqual(["theirs", "yours"]);
    expect([await listed(salma, "your-turn"), await listed(salma, "their-turn")]).toEqual([0, 1]);
  });

  it("stays as it is at thanks, and moves with a file", async () => {
    await say(salma, "ok merci 🙏");
    expect(await turns()).toEqual(["yours", "theirs"]);
    await say(salma, "", [await makeAttachment(salma, conversationId)]);
    expect(await turns()).toEqual(["theirs", "yours"]);
  });

  it("is nobody's before anything was said that wants an answer", async () => {
    const other = await makePerson();
    const sent = await startConversation(other, { to: salma.username, clientId: randomUUID(), body: "👍" });
    expect((await getConversation(salma, { conversationId: sent.conversationId }))?.turn).toBeNull();
    await editMessage(other, { messageId: sent.id, body: "👍 Are you there?" });
    expect((await getConversation(salma, { conversationId: sent.conversationId }))?.turn).toBe("yours");
  });
});

describe("a turn set by hand", () => {
  it("is one's own, and holds until the next message that decides it", async () => {
    await updateEntry(salma, { conversationId, turn: "theirs" });
    expect(await turns()).toEqual(["theirs", "theirs"]);
    await say(youssef, "merci");
    expect(await turns()).toEqual(["theirs", "theirs"]);
    await updateEntry(youssef, { conversationId, turn: null });
    expect(await turns()).toEqual(["theirs", null]);
    await say(youssef, "By Friday, please.");
    expect(await turns()).toEqual(["yours", "theirs"]);
  });

  it("is not undone by a change of what was said before", async () => {
    const sent = await say(youssef, "And a card?");
    await updateEntry(salma, { conversationId, turn: "theirs" });
    await unsendMessage(youssef, { messageId: sent.id });
    await say(salma, "ok");
    expect(await turns()).toEqual(["theirs", "theirs"]);
  });
});

describe("a change of a message", () => {
  it("decides anew once the one that decided says nothing any more", async () => {
    const answer = await say(salma, "Yes, by Friday.");
    await say(youssef, "merci !");
    expect(await turns()).toEqual(["theirs", "yours"]);
    await unsendMessage(salma, { messageId: answer.id });
    expect(await turns()).toEqual(["yours", "theirs"]);
    const second = await say(salma, "No.");
    await editMessage(salma, { messageId: second.id, body: "ok" });
    expect(await turns()).toEqual(["yours", "theirs"]);
    await editMessage(salma, { messageId: second.id, body: "ok, on Monday" });
    expect(await turns()).toEqual(["theirs", "yours"]);
  });

  it("leaves the turn where a later message has decided it", async () => {
    const thanks = await say(salma, "merci");
    await say(youssef, "So, when?");
    await editMessage(salma, { messageId: thanks.id, body: "merci, on Monday" });
    expect(await turns()).toEqual(["yours", "theirs"]);
    await unsendMessage(salma, { messageId: thanks.id });
    expect(await turns()).toEqual(["yours", "theirs"]);
  });

  it("leaves it to nobody where nothing else was said", async () => {
    const other = await makePerson();
    const sent = await startConversation(other, { to: salma.username, clientId: randomUUID(), body: "Salam" });
    await unsendMessage(other, { messageId: sent.id });
    const view = await getConversation(salma, { conversationId: sent.conversationId });
    expect(view).toMatchObject({ turn: null, entryVersion: 2 });
  });

  it("tells both people's tabs of the turn, and only then", async () => {
    const sent = await say(salma, "Yes.");
    const { told } = await useRealtimeServer();
    await editMessage(salma, { messageId: sent.id, body: "Yes!" });
    await unsendMessage(salma, { messageId: sent.id });
    const events = (await told()).map(({ body: { name, channels } }) => [name, channels?.length]);
    expect(events).toEqual([
      ["message:changed", 2],
      ["message:changed", 2],
      ["conversation:changed", 2],
    ]);
  });
});
