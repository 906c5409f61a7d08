import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { dispatches } from "@/db/schema/deliveries";
import type { Viewer } from "@/lib/auth/types";
import { startConversation } from "@/lib/messages/send";
import { HOUR, MINUTE } from "@/lib/testing/absent";
import { letPass } from "@/lib/testing/clock";
import { makePerson } from "@/lib/testing/people";
import { openTold, runDue } from "@/lib/testing/telling";
import { IN_HAND, lockedJobs, WorkerProcess } from "@/local/testing/worker-process";

const MAILS = 100;
const PUSHES = 12;

const told = await openTold();
const worker = new WorkerProcess(told);

beforeEach(() => told.forget());
afterEach(() => worker.kill());
afterAll(() => told.close());

/** So many people whom somebody else has written to. */
async function writeTo(count: number): Promise<Viewer[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const [writer, reader] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
      await startConversation(writer, { to: reader.username, clientId: randomUUID(), body: "hi" });
      return reader;
    }),
  );
}

/** So many people who are owed a mail by now. */
async function oweMails(count: number): Promise<Viewer[]> {
  const readers = await writeTo(count);
  await letPass(MINUTE);
  await runDue(told);
  await letPass(20 * MINUTE);
  return readers;
}

/** Kills one process after the other, each with all that it can have in hand sent and not noted, until that was so with `count`. */
async function interrupt(count: number): Promise<void> {
  for (let interrupted = 0; interrupted < count; interrupted += IN_HAND) {
    await worker.startAndHold();
    await worker.kill();
  }
  told.mail.answer = () => 250;
  told.push.answer = () => 201;
}

/** The Message-IDs of what a person was sent, as often as they were sent it. */
function mailIdsTo({ username }: Viewer): string[] {
  const own = told.mail.received.filter(({ envelope }) => envelope.to.includes(`${username}@mail.test`));
  return own.map(({ message }) => message.messageId ?? "");
}

/** The ids of what a person was pushed, as often as they were. */
function pushIdsTo(reader: Viewer): string[] {
  return told.push.received.flatMap(({ payload }) => (payload.userId === reader.id ? payload.id : []));
}

it("ends what it has in hand on SIGTERM, and leaves nothing locked", async () => {
  await oweMails(IN_HAND);
  const { answer } = await worker.startAndHold();
  const ended = worker.end();
  answer();
  await ended;
  expect((await db.select().from(dispatches)).map(({ status }) => status)).toEqual(Array(IN_HAND).fill("done"));
  expect(await lockedJobs()).toBe(0);
}, 300_000);

// Before days are let pass: processes have a clock of their own, and what they sign for push services is good for half of one.
it(`killed with ${PUSHES} pushes sent and not noted, ${IN_HAND} at a time, repeats each once under the same id`, async () => {
  const readers = await writeTo(PUSHES);
  for (const { id } of readers) await told.push.allow(id, `https://e2e-${told.push.port}.notify.windows.com/`);
  await letPass(MINUTE);
  await interrupt(PUSHES);
  expect(readers.map((reader) => pushIdsTo(reader).length)).toEqual(Array(PUSHES).fill(1));
  expect(told.push.arrived).toEqual([]);

  await letPass(11 * MINUTE);
  const { promise: allRepeated, resolve: haveAll } = Promise.withResolvers<void>();
  told.push.answer = () => {
    if (readers.every((reader) => pushIdsTo(reader).length > 1)) haveAll();
    return 201;
  };
  await worker.workUntil(allRepeated);

  await letPass(48 * HOUR);
  await runDue(told);
  const sent = readers.map((reader) => pushIdsTo(reader));
  expect(sent.map((ids) => [ids.length, new Set(ids).size])).toEqual(Array(PUSHES).fill([2, 1]));
}, 300_000);

it(`killed with ${MAILS} mails sent and not noted, ${IN_HAND} at a time, repeats each once under the same Message-ID`, async () => {
  const readers = await oweMails(MAILS);
  await interrupt(MAILS);
  expect(readers.map((reader) => mailIdsTo(reader).length)).toEqual(Array(MAILS).fill(1));
  expect(await lockedJobs()).toBe(MAILS);

  await letPass(11 * MINUTE);
  // Of the repeats some are interrupted too.
  await interrupt(IN_HAND);
  await letPass(11 * MINUTE);
  const { promise: allRepeated, resolve: haveAll } = Promise.withResolvers<void>();
  told.mail.answer = () => {
    if (readers.every((reader) => mailIdsTo(reader).length > 1)) haveAll();
    return 250;
  };
  await worker.workUntil(allRepeated);

  // Whatever time passes, nothing more leaves.
  await letPass(48 * HOUR);
  await runDue(told);
  expect(told.mail.received).toHaveLength(2 * MAILS);
  const sent = readers.map((reader) => mailIdsTo(reader));
  expect(sent.map((ids) => [ids.length, new Set(ids).size])).toEqual(Array(MAILS).fill([2, 1]));
}, 600_000);
