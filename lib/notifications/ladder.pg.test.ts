import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { setStage } from "@/lib/applications/set-stage";
import type { Viewer } from "@/lib/auth/types";
import { markRead, updateEntry } from "@/lib/inbox/mutations";
import { unsendMessage } from "@/lib/messages/change";
import { startConversation } from "@/lib/messages/send";
import { makeApplication } from "@/lib/testing/applications";
import { makePerson } from "@/lib/testing/people";
import { allowPush, beHere, live, runDue, Told } from "@/lib/testing/telling";
import { updateNotificationSettings } from "./settings";

/** Each lives through hours in steps. */
vi.setConfig({ testTimeout: 120_000 });

const MINUTE = 60;
const HOUR = 60 * MINUTE;

let writer: Viewer;
let reader: Viewer;
let told: Told;

beforeEach(async () => {
  [writer, reader] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  await allowPush(reader);
  told = new Told();
});

function say(body: string, { from = writer, to = reader } = {}) {
  return startConversation(from, { to: to.username, clientId: randomUUID(), body });
}

/** How many pushes and mails have left so far. */
function left(): [number, number] {
  return [told.pushesTo(reader).length, told.mailsTo(reader).length];
}

describe("whoever is away", () => {
  it("is told of ten quick messages by one push, and of all of them in one mail once they were unread for 15 minutes", async () => {
    let conversationId = "";
    for (let number = 1; number <= 10; number++) ({ conversationId } = await say(`message ${number}`));
    await runDue(told);
    expect(left()).toEqual([0, 0]);
    await live(told, 10);
    expect(left()).toEqual([1, 0]);
    const [push] = told.pushes;
    expect(push).toMatchObject({ tag: `conversation:${conversationId}`, title: "Salma", body: "(10) message 10" });
    expect(push).toMatchObject({ path: `/inbox/${conversationId}`, dir: "ltr", userId: reader.id });
    await live(told, 14 * MINUTE, 3);
    expect(left()).toEqual([1, 0]);
    await live(told, 2 * MINUTE);
    expect(left()).toEqual([1, 1]);
    const [mail] = told.mails;
    expect(mail?.subject).toBe("10 new messages from Salma");
    expect(mail?.text).toContain("message 10");
    expect(mail?.text).toContain(`/inbox/${conversationId}`);
    await live(told, 24 * HOUR, 6);
    expect(left()).toEqual([1, 1]);
  });

  it("is pushed again for what comes later, under the same tag, and mailed no second time before they have read it", async () => {
    const { conversationId } = await say("one");
    await live(told, 20 * MINUTE, 10);
    expect(left()).toEqual([1, 1]);
    await say("two");
    await live(told, 2 * HOUR, 8);
    expect(left()).toEqual([2, 1]);
    expect(new Set(told.pushes.map(({ tag }) => tag)).size).toBe(1);
    expect(new Set(told.pushes.map(({ id }) => id)).size).toBe(2);
    await markRead(reader, { conversationId, seq: 2 });
    await say("three");
    await live(told, 20 * MINUTE, 10);
    expect(left()).toEqual([3, 2]);
  });

  it("gets one mail for all conversations that wait", async () => {
    const others = await Promise.all(["Mehdi", "Claire"].map((name) => makePerson(name)));
    await say("from Salma");
    for (const from of others) await say(`from ${from.name}`, { from });
    await live(told, 20 * MINUTE, 4);
    expect(left()).toEqual([3, 1]);
    for (const name of ["Salma", "Mehdi", "Claire"]) expect(told.mails[0]?.text).toContain(`from ${name}`);
    const [late] = await Promise.all([makePerson("Late")]);
    await say("from Late", { from: late });
    await live(told, 16 * MINUTE, 4);
    expect(left()).toEqual([4, 1]);
    await live(told, 16 * MINUTE, 4);
    expect(left()).toEqual([4, 2]);
  });

  it("is told of an application that was moved, and not of a move that was taken back", async () => {
    const company = await makePerson("Atlas", "company");
    const { id: applicationId } = await makeApplication(company, reader);
    await setStage(company, { applicationId, stage: "shortlisted" });
    await live(told, 20 * MINUTE, 4);
    expect(left()).toEqual([1, 1]);
    expect(told.pushes[0]).toMatchObject({ tag: `application:${applicationId}` });
    await setStage(company, { applicationId, stage: "interview" });
    await setStage(company, { applicationId, stage: "sent" });
    await live(told, 2 * HOUR, 4);
    expect(left()).toEqual([1, 1]);
  });

  it("is told in their language, and on a lock screen nothing of what was said, if they want it so", async () => {
    await updateNotificationSettings(reader, { language: "ar", hidesContent: true });
    await say("secret words");
    await live(told, 20 * MINUTE, 4);
    expect(told.pushes[0]).toMatchObject({ title: "Khedma Market", body: "رسالة جديدة", dir: "rtl", language: "ar" });
    expect(told.mails[0]?.html).toContain('lang="ar" dir="rtl"');
    expect(told.mails[0]?.text).toContain("secret words");
  });
});

describe("nothing leaves", () => {
  async function expectNothing() {
    await live(told, 2 * HOUR, 4);
    expect(left()).toEqual([0, 0]);
  }

  it("of what was read meanwhile", async () => {
    const { conversationId } = await say("one");
    await markRead(reader, { conversationId, seq: 1 });
    await expectNothing();
  });

  it("of a muted conversation, archived or not", async () => {
    const { conversationId } = await say("one");
    await updateEntry(reader, { conversationId, muted: true });
    await expectNothing();
    await updateEntry(reader, { conversationId, archived: true });
    await say("two");
    await expectNothing();
  });

  it("of what was put away: archived or snoozed since", async () => {
    const { conversationId } = await say("one");
    await updateEntry(reader, { conversationId, archived: true });
    await expectNothing();
  });

  it.each(["reader", "writer"])("across a block of the %s", async (who) => {
    await say("one");
    const [blockerId, blockedId] = who === "reader" ? [reader.id, writer.id] : [writer.id, reader.id];
    await db.insert(blocks).values({ blockerId, blockedId });
    await expectNothing();
  });

  it("of what was unsent", async () => {
    const { id: messageId } = await say("one");
    await unsendMessage(writer, { messageId });
    await expectNothing();
  });

  it("where new messages are switched off; order updates are another switch", async () => {
    await updateNotificationSettings(reader, { messages: { on: false } });
    await say("one");
    await expectNothing();
    const company = await makePerson("Atlas", "company");
    const { id: applicationId } = await makeApplication(company, reader);
    await setStage(company, { applicationId, stage: "hired" });
    await live(told, 20 * MINUTE, 4);
    expect(left()).toEqual([1, 1]);
  });

  it("by a channel that is off", async () => {
    await updateNotificationSettings(reader, { messages: { push: false } });
    await say("one");
    await live(told, 20 * MINUTE, 4);
    expect(left()).toEqual([0, 1]);
  });
});

describe("later", () => {
  it("is told whoever is here: once they are gone, and only of what they have not read", async () => {
    await say("one");
    await beHere(reader);
    await live(told, 60, 3);
    expect(left()).toEqual([0, 0]);
    await live(told, 90, 3);
    expect(left()).toEqual([1, 0]);
  });

  it("is told whoever has quiet hours: by push when they end, by mail after that", async () => {
    const minute = new Date().getUTCHours() * 60 + new Date().getUTCMinutes();
    const at = (offset: number) => (minute + offset + 1440) % 1440;
    await updateNotificationSettings(reader, { quietHours: { from: at(-60), until: at(600), timeZone: "UTC" } });
    await say("one");
    await live(told, 3 * HOUR, 6);
    expect(left()).toEqual([0, 0]);
    await updateNotificationSettings(reader, { quietHours: null });
    await live(told, 90 * MINUTE, 3);
    expect(left()).toEqual([1, 1]);
  });

  it("is mailed 15 minutes after what came, however long something else lay unread that was not to be mailed", async () => {
    await updateNotificationSettings(reader, { messages: { email: false } });
    await say("one");
    await live(told, HOUR, 2);
    await updateNotificationSettings(reader, { messages: { email: true } });
    await say("two");
    await live(told, 14 * MINUTE, 4);
    expect(left()).toEqual([2, 0]);
    await live(told, 2 * MINUTE);
    expect(left()).toEqual([2, 1]);
  });

  it("is told of a conversation that was read on a phone between push and mail: nothing more", async () => {
    const { conversationId } = await say("one");
    await live(told, 10);
    await markRead(reader, { conversationId, seq: 1 });
    await live(told, HOUR, 4);
    expect(left()).toEqual([1, 0]);
    expect(
      await db.execute(sql`select from deliveries where dispatch_id is null and user_id = ${reader.id}`),
    ).toHaveLength(0);
  });
});
