import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { dispatches } from "@/db/schema/deliveries";
import type { Viewer } from "@/lib/auth/types";
import { startConversation } from "@/lib/messages/send";
import { letPass } from "@/lib/testing/clock";
import { makePerson } from "@/lib/testing/people";
import { openTold, runDue } from "@/lib/testing/telling";
import { scriptArguments } from "@/local/launcher/script";
import { kill } from "@/local/testing/launch";

const MINUTE = 60;
/** What one process has in hand at once (`lib/notifications/worker.ts`). */
const IN_HAND = 4;
const MAILS = 100;

const told = await openTold();
let worker: ChildProcess;

beforeEach(() => told.forget());
afterEach(() => void worker.kill("SIGKILL"));
afterAll(() => told.close());

/** So many people who are owed a mail by now, each for what somebody else has written. */
async function owe(count: number): Promise<Viewer[]> {
  const readers = await Promise.all(
    Array.from({ length: count }, async () => {
      const [writer, reader] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
      await startConversation(writer, { to: reader.username, clientId: randomUUID(), body: "hi" });
      return reader;
    }),
  );
  await letPass(MINUTE);
  await runDue(told);
  await letPass(20 * MINUTE);
  return readers;
}

/** Starts a process that the mail server leaves without an answer; resolves once it has as many mails in hand as it can have. */
async function startAndHold(): Promise<{ ended: Promise<unknown>; answer: () => void }> {
  const { promise: allInHand, resolve: haveAll } = Promise.withResolvers<void>();
  const { promise: answered, resolve: answer } = Promise.withResolvers<number>();
  let inHand = 0;
  told.mail.answer = () => {
    inHand += 1;
    if (inHand === IN_HAND) haveAll();
    return answered;
  };
  const ended = startWorker();
  await Promise.race([allInHand, ended.then(([code]) => Promise.reject(new Error(`the worker ended with ${code}`)))]);
  return { ended, answer: () => answer(250) };
}

/** Starts a process; resolves when it has ended. */
function startWorker() {
  worker = spawn(process.execPath, scriptArguments("local/worker/main.ts"), {
    env: { ...process.env, SMTP_URL: told.mail.url },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return once(worker, "exit");
}

/** The Message-IDs of what a person was sent, as often as they were sent it. */
function idsTo({ username }: Viewer): string[] {
  const own = told.mail.received.filter(({ envelope }) => envelope.to.includes(`${username}@mail.test`));
  return own.map(({ message }) => message.messageId ?? "");
}

async function lockedJobs(): Promise<number> {
  const rows = await db.execute(sql`select from graphile_worker._private_jobs where locked_at is not null`);
  return rows.length;
}

it("ends what it has in hand on SIGTERM, and leaves nothing locked", async () => {
  await owe(IN_HAND);
  const { ended, answer } = await startAndHold();
  worker.kill("SIGTERM");
  answer();
  expect(await ended).toEqual([0, null]);
  expect((await db.select().from(dispatches)).map(({ status }) => status)).toEqual(Array(IN_HAND).fill("done"));
  expect(await lockedJobs()).toBe(0);
});

it(`killed with ${MAILS} mails sent and not noted, ${IN_HAND} at a time, repeats each once under the same Message-ID`, async () => {
  const readers = await owe(MAILS);
  for (let interrupted = 0; interrupted < MAILS; interrupted += IN_HAND) {
    await startAndHold();
    await kill(worker, "SIGKILL");
  }
  expect(readers.map((reader) => idsTo(reader).length)).toEqual(Array(MAILS).fill(1));
  expect(await lockedJobs()).toBe(MAILS);

  await letPass(11 * MINUTE);
  // Of the repeats some are interrupted too.
  await startAndHold();
  await kill(worker, "SIGKILL");
  await letPass(11 * MINUTE);
  const { promise: allRepeated, resolve: haveAll } = Promise.withResolvers<void>();
  told.mail.answer = () => {
    if (readers.every((reader) => idsTo(reader).length > 1)) haveAll();
    return 250;
  };
  const ended = startWorker();
  await allRepeated;
  worker.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);

  // Whatever time passes, nothing more leaves.
  await letPass(24 * 60 * MINUTE);
  await runDue(told);
  expect(told.mail.received).toHaveLength(2 * MAILS);
  const sent = readers.map((reader) => idsTo(reader));
  expect(sent.map((ids) => [ids.length, new Set(ids).size])).toEqual(Array(MAILS).fill([2, 1]));
}, 600_000);
