import { sql } from "drizzle-orm";
import type { TaskList } from "graphile-worker";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { env } from "@/env";
import { Worker } from "./worker";

// What is done now and again does not come to pass here: the clock of intervals stands still.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval"] }));
afterEach(() => void vi.useRealTimers());

/** A worker that has begun nothing yet, and each payload that it takes, one after the other. */
function work(task: (payload: unknown) => Promise<void> = async () => {}) {
  const taken: unknown[] = [];
  const waiting: (() => void)[] = [];
  const tasks: TaskList = {
    errand: async (payload) => {
      taken.push(payload);
      for (const hear of waiting.splice(0)) hear();
      await task(payload);
    },
  };
  const worker = new Worker(env.DATABASE_URL ?? "", tasks);
  async function untilTaken(count: number): Promise<void> {
    while (taken.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
  }
  return { worker, taken, untilTaken };
}

async function queue(name: string, lockedFor?: string): Promise<void> {
  await db.execute(sql`select from graphile_worker.add_job('errand', to_json(${name}::text))`);
  if (!lockedFor) return;
  await db.execute(sql`
    update graphile_worker._private_jobs set locked_by = ${`holder of ${name}`}, locked_at = now() - ${lockedFor}::interval
    where payload #>> '{}' = ${name}`);
}

async function queued(): Promise<unknown[]> {
  const rows = await db.execute(sql`select payload #>> '{}' as name from graphile_worker._private_jobs order by id`);
  return rows.map(({ name }) => name);
}

it("does at once what a process that was killed has left locked, and nothing that may still be in hand", async () => {
  await queue("abandoned", "11 minutes");
  await queue("in hand", "9 minutes");
  const { worker, taken, untilTaken } = work();
  await untilTaken(1);
  await worker.stop();
  expect(taken).toEqual(["abandoned"]);
  expect(await queued()).toEqual(["in hand"]);
});

it("ends what it has in hand when it is stopped, and begins nothing more", async () => {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  const { promise, resolve: finish } = Promise.withResolvers<void>();
  const { worker, taken, untilTaken } = work(() => promise);
  await worker.ready;
  for (const name of ["1", "2", "3", "4"]) await queue(name);
  await untilTaken(4);
  await queue("5");
  const stopped = worker.stop();
  finish();
  await stopped;
  await worker.stop();
  expect(taken.toSorted()).toEqual(["1", "2", "3", "4"]);
  expect(await queued()).toEqual(["5"]);
});

it("goes on when its connections break, also while it has something in hand", async () => {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  const { promise, resolve: finish } = Promise.withResolvers<void>();
  const { worker, taken, untilTaken } = work(() => promise);
  await queue("1");
  await untilTaken(1);
  const ours = sql`application_name = 'postgres.js'`;
  const broken = await db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and not ${ours}`);
  expect(broken.length).toBeGreaterThan(0);
  finish();
  await queue("2");
  // Only that the next one is taken is certain: what was noted on a connection that broke is lost, and the first one's to do again.
  for (let count = 2; !taken.includes("2"); count += 1) await untilTaken(count);
  await worker.stop();
});

it("can be stopped before it has found its database", async () => {
  const worker = new Worker("postgres://127.0.0.1:9/none", {});
  await worker.stop();
});
