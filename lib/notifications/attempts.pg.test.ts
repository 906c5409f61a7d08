import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { dispatches } from "@/db/schema/deliveries";
import { inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { startConversation } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { allowPush, live, Told } from "@/lib/testing/telling";
import { listDeadLetters, retryDeadLetter } from "./dead-letters";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

let told: Told;

beforeEach(() => {
  told = new Told();
});

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

/** As a process that is killed once a mail is out: nothing behind it happens. */
const killed = () => Promise.reject(new Error("killed"));

describe("a worker that is killed between sending and noting it", () => {
  it("repeats each of 100 mails at most once, under the same id, and gives it up then", async () => {
    const readers = await tell(100);
    told.onMail = killed;
    await live(told, 20 * MINUTE, 2);
    await live(told, 30 * MINUTE, 3);
    for (const reader of readers) {
      const ids = told.mailsTo(reader).map(({ id }) => id);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
    }
    const [first] = readers;
    expect(first && (await dispatchOf(first))).toMatchObject([{ status: "dead", reason: "unknown", attempts: 2 }]);
  }, 300_000);

  it("repeats a push at most once, under the same id", async () => {
    const [reader] = await tell(1);
    if (!reader) throw new Error("nobody");
    await allowPush(reader);
    told.onPush = killed;
    await live(told, 30 * MINUTE, 6);
    expect(told.pushesTo(reader).length).toBeLessThanOrEqual(2);
    expect(new Set(told.pushesTo(reader).map(({ id }) => id)).size).toBe(1);
  });
});

describe("a mail server that is down for an hour", () => {
  it("gets each mail once it is up again, but not what was read meanwhile", async () => {
    const readers = await tell(4);
    told.onMail = () => ({ isDone: false, reason: "ECONNREFUSED", isFinal: false });
    await live(told, 80 * MINUTE, 8);
    const tried = told.mails.length;
    expect(tried).toBeGreaterThan(4);
    const [read, ...others] = readers;
    const [row] = read ? await dispatchOf(read) : [];
    expect(row?.status).toBe("failed");
    if (read) await db.update(inboxEntries).set({ lastReadSeq: 1 }).where(eq(inboxEntries.userId, read.id));
    told.mails = [];
    told.onMail = () => ({ isDone: true });
    await live(told, 3 * HOUR, 3);
    for (const reader of others) expect(told.mailsTo(reader)).toHaveLength(1);
    expect(read && told.mailsTo(read)).toEqual([]);
    expect(read && (await dispatchOf(read))).toMatchObject([{ status: "dropped" }]);
  }, 120_000);
});

describe("dead letters", () => {
  it("are a moderator's to see and to have tried again, and nobody else's", async () => {
    const moderator = await makePerson("Admin", "moderator");
    const [reader] = await tell(1);
    if (!reader) throw new Error("nobody");
    told.onMail = () => ({ isDone: false, reason: "EENVELOPE 550", isFinal: true });
    await live(told, 20 * MINUTE, 2);
    const { items } = await listDeadLetters(moderator);
    const letter = items.find(({ reason }) => reason === "EENVELOPE 550");
    expect(letter).toEqual({
      id: expect.any(String),
      name: "Youssef",
      channel: "email",
      reason: "EENVELOPE 550",
      attempts: 1,
      endedAt: expect.any(String),
    });
    await expect(listDeadLetters(reader)).rejects.toMatchObject({ code: "not_found" });
    const given = { id: letter?.id ?? "" };
    await expect(retryDeadLetter(reader, given)).rejects.toMatchObject({ code: "not_found" });
    told.onMail = () => ({ isDone: true });
    await retryDeadLetter(moderator, given);
    await live(told, 1);
    expect(told.mailsTo(reader).map(({ id }) => id)).toEqual([given.id, given.id]);
    expect(await retryDeadLetter(moderator, given)).toBeNull();
  });
});
