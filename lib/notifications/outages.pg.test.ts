import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { dispatches } from "@/db/schema/deliveries";
import { markRead } from "@/lib/inbox/mutations";
import { Absent, HOUR, MINUTE } from "@/lib/testing/absent";
import { live, openTold } from "@/lib/testing/telling";

const told = await openTold();

beforeEach(() => told.forget());
afterAll(() => told.close());

function mailsOf({ reader }: Absent) {
  return db
    .select()
    .from(dispatches)
    .where(eq(dispatches.userId, reader.id))
    .then((rows) => rows.filter(({ channel }) => channel === "email"));
}

it("sends and pushes as ever while the mail server is down for an hour, and mails later but for what was read", async () => {
  const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => Absent.of(told)));
  if (!first) throw new Error("nobody");
  await told.mail.close();
  const conversationIds = new Map<Absent, string>();
  for (let number = 1; number <= 4; number++) {
    for (const absent of [first, ...others]) {
      const { conversationId, seq } = await absent.say(`message ${number}`);
      conversationIds.set(absent, conversationId);
      expect(seq).toBe(number);
    }
    await live(told, 20 * MINUTE, 2);
  }
  for (const absent of [first, ...others]) {
    expect(absent.pushes).toHaveLength(4);
    expect(await mailsOf(absent)).toMatchObject([{ status: "failed" }]);
  }
  await markRead(first.reader, { conversationId: conversationIds.get(first) ?? "", seq: 4 });
  await told.openMail();
  await live(told, 3 * HOUR, 3);
  for (const absent of others) {
    expect(absent.mails).toHaveLength(1);
    expect(absent.mails[0]?.text).toContain("message 4");
  }
  expect(first.mails).toEqual([]);
  expect(await mailsOf(first)).toMatchObject([{ status: "dropped" }]);
});

it("mails once a server is back that was away for a day", async () => {
  const absent = await Absent.of(told);
  await told.mail.close();
  await absent.say("one");
  await absent.live(26 * HOUR, 40);
  expect(await mailsOf(absent)).toMatchObject([
    { status: "failed", attempts: expect.toSatisfy((count) => count > 20) },
  ]);
  await told.openMail();
  await absent.live(3 * HOUR, 3);
  expect(absent.left).toEqual([1, 1]);
});

it.each([421, 450, 451, 452])("mails once a server that answers %s does so no more", async (status) => {
  const absent = await Absent.of(told);
  told.mail.answer = () => status;
  await absent.say("one");
  await absent.live(HOUR, 4);
  expect(absent.mails).toEqual([]);
  told.mail.answer = () => 250;
  await absent.live(3 * HOUR, 3);
  expect(absent.left).toEqual([1, 1]);
  const ids = told.mail.received.map(({ message }) => message.messageId);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
});

it("pushes once a service that is down for a while is up again, and only what is unread then", async () => {
  const [absent, reader] = await Promise.all([Absent.of(told), Absent.of(told)]);
  told.push.answer = () => 503;
  await absent.say("one");
  const { conversationId } = await reader.say("one");
  await live(told, 10 * MINUTE, 5);
  expect(told.push.asked.length).toBeGreaterThan(2);
  await markRead(reader.reader, { conversationId, seq: 1 });
  told.push.answer = () => 201;
  await live(told, 3 * HOUR, 3);
  expect(absent.left).toEqual([1, 1]);
  expect(reader.left).toEqual([0, 0]);
});

it("mails all the same where every browser is gone", async () => {
  const absent = await Absent.of(told);
  told.push.answer = () => 410;
  await absent.say("one");
  await absent.live(20 * MINUTE, 4);
  expect(absent.left).toEqual([0, 1]);
  expect(told.push.asked).toHaveLength(1);
});
