import { afterAll, beforeEach, expect, it } from "vitest";
import { setStage } from "@/lib/applications/set-stage";
import { markRead } from "@/lib/inbox/mutations";
import { Absent, HOUR, MINUTE } from "@/lib/testing/absent";
import { makeApplication } from "@/lib/testing/applications";
import { makePerson } from "@/lib/testing/people";
import { openTold, runDue } from "@/lib/testing/telling";
import { updateNotificationSettings } from "./settings";

const told = await openTold();
let absent: Absent;

beforeEach(async () => {
  told.forget();
  absent = await Absent.of(told);
});
afterAll(() => told.close());

it("tells of ten quick messages by one push, and of all of them in one mail once they were unread for 15 minutes", async () => {
  let conversationId = "";
  for (let number = 1; number <= 10; number++) ({ conversationId } = await absent.say(`message ${number}`));
  await runDue(told);
  expect(absent.left).toEqual([0, 0]);
  await absent.live(10);
  expect(absent.left).toEqual([1, 0]);
  const [push] = absent.pushes;
  expect(push).toMatchObject({ tag: `conversation:${conversationId}`, title: "Salma", body: "(10) message 10" });
  expect(push).toMatchObject({ path: `/inbox/${conversationId}`, dir: "ltr", userId: absent.reader.id });
  await absent.live(14 * MINUTE, 3);
  expect(absent.left).toEqual([1, 0]);
  await absent.live(2 * MINUTE);
  expect(absent.left).toEqual([1, 1]);
  const [mail] = absent.mails;
  expect(mail?.subject).toBe("10 new messages from Salma");
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain("message 10");
    expect(part).toContain(`/inbox/${conversationId}`);
  }
  await absent.live(24 * HOUR, 6);
  expect(absent.left).toEqual([1, 1]);
});

it("pushes again what comes later, under the same tag, and mails no second time before they have read it", async () => {
  const { conversationId } = await absent.say("one");
  await absent.live(20 * MINUTE, 10);
  expect(absent.left).toEqual([1, 1]);
  await absent.say("two");
  await absent.live(2 * HOUR, 8);
  expect(absent.left).toEqual([2, 1]);
  expect(new Set(absent.pushes.map(({ tag }) => tag)).size).toBe(1);
  expect(new Set(absent.pushes.map(({ id }) => id)).size).toBe(2);
  await markRead(absent.reader, { conversationId, seq: 2 });
  await absent.say("three");
  await absent.live(20 * MINUTE, 10);
  expect(absent.left).toEqual([3, 2]);
  expect(new Set(absent.mails.map(({ messageId }) => messageId)).size).toBe(2);
});

it("mails once of all conversations that wait", async () => {
  const others = await Promise.all(["Mehdi", "Claire"].map((name) => makePerson(name)));
  await absent.say("from Salma");
  for (const from of others) await absent.say(`from ${from.name}`, from);
  await absent.live(20 * MINUTE, 4);
  expect(absent.left).toEqual([3, 1]);
  for (const name of ["Salma", "Mehdi", "Claire"]) expect(absent.mails[0]?.text).toContain(`from ${name}`);
  await absent.say("from Late", await makePerson("Late"));
  await absent.live(16 * MINUTE, 4);
  expect(absent.left).toEqual([4, 1]);
  await absent.live(16 * MINUTE, 4);
  expect(absent.left).toEqual([4, 2]);
});

it("tells of an application that was moved, and not of a move that was taken back", async () => {
  const company = await makePerson("Atlas", "company");
  const { id: applicationId } = await makeApplication(company, absent.reader);
  await setStage(company, { applicationId, stage: "shortlisted" });
  await absent.live(20 * MINUTE, 4);
  expect(absent.left).toEqual([1, 1]);
  expect(absent.pushes[0]).toMatchObject({ tag: `application:${applicationId}` });
  await setStage(company, { applicationId, stage: "interview" });
  await setStage(company, { applicationId, stage: "sent" });
  await absent.live(2 * HOUR, 4);
  expect(absent.left).toEqual([1, 1]);
});

it("tells in their language, and on a lock screen nothing of what was said, if they want it so", async () => {
  await updateNotificationSettings(absent.reader, { language: "ar", hidesContent: true });
  await absent.say("secret words");
  await absent.live(20 * MINUTE, 4);
  expect(absent.pushes[0]).toMatchObject({ title: "Khedma Market", body: "رسالة جديدة", dir: "rtl", language: "ar" });
  expect(absent.mails[0]?.html).toContain('lang="ar" dir="rtl"');
  expect(absent.mails[0]?.text).toContain("secret words");
});

it("tells every browser that they have allowed it on", async () => {
  await told.push.allow(absent.reader.id, "https://updates.push.services.mozilla.com/wpush/v2/");
  await absent.say("one");
  await absent.live(20 * MINUTE, 4);
  expect(told.push.arrived.map(({ host }) => host).sort()).toEqual([
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
  ]);
  expect(new Set(absent.pushes.map(({ id }) => id)).size).toBe(1);
});
