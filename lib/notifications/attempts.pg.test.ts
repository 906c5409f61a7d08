import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { dispatches } from "@/db/schema/deliveries";
import type { Viewer } from "@/lib/auth/types";
import { startConversation } from "@/lib/messages/send";
import { Absent, HOUR, MINUTE } from "@/lib/testing/absent";
import { makePerson } from "@/lib/testing/people";
import { live, openTold } from "@/lib/testing/telling";

const told = await openTold();

beforeEach(() => told.forget());
afterAll(() => told.close());

/** So many people who were written to, each by somebody else. */
async function tell(count: number): Promise<Viewer[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const [writer, reader] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
      await startConversation(writer, { to: reader.username, clientId: randomUUID(), body: "hi" });
      return reader;
    }),
  );
}

function dispatchOf({ id }: Viewer) {
  return db.select().from(dispatches).where(eq(dispatches.userId, id));
}

// Here only what comes behind a send is left out: processes are killed in earnest in local/worker/killed.pg.test.ts.
it("repeats each of several mails at most once, under the same id, and gives it up then", async () => {
  const readers = await tell(10);
  told.isKilled = true;
  await live(told, 20 * MINUTE, 2);
  await live(told, 30 * MINUTE, 3);
  for (const reader of readers) {
    const ids = told.mailsTo(reader).map(({ message }) => message.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  }
  const [first] = readers;
  expect(first && (await dispatchOf(first))).toMatchObject([{ status: "dead", reason: "unknown", attempts: 2 }]);
});

it("repeats a push to no browser that has taken it", async () => {
  const absent = await Absent.of(told);
  told.isKilled = true;
  await absent.say("one");
  await absent.live(30 * MINUTE, 6);
  expect(absent.pushes).toHaveLength(1);
});

it("repeats a push at most once, under the same id, where nobody knows whether it was taken", async () => {
  const absent = await Absent.of(told);
  told.isKilled = true;
  told.push.answer = () => "hang up";
  await absent.say("one");
  await absent.live(30 * MINUTE, 6);
  expect(told.push.asked).toHaveLength(2);
  told.isKilled = false;
  told.push.answer = () => 201;
  await absent.live(24 * HOUR, 6);
  expect(absent.pushes).toEqual([]);
});

it("sends a mail again under the same id after a line that broke behind it, until it is answered", async () => {
  const absent = await Absent.of(told);
  told.mail.answer = () => "hang up";
  await absent.say("one");
  await absent.live(20 * MINUTE, 4);
  expect(absent.left).toEqual([1, 0]);
  told.mail.answer = () => 250;
  await absent.live(24 * HOUR, 6);
  expect(new Set(told.mail.received.map(({ message }) => message.messageId)).size).toBe(1);
  expect(absent.left).toEqual([1, 1]);
});
