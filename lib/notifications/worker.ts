import "server-only";
import { sql } from "drizzle-orm";
import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import { db } from "@/db/client";
import { workerConnection } from "@/db/worker-connection";
import { env } from "@/env";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";

/** Jobs that one process does at once; each waits for other machines most of the time. */
const AT_ONCE = 4;
/** One to listen, and some to take and end jobs; what the jobs themselves ask goes through the app's own pool. */
const CONNECTIONS = 3;
const RESTART_MS = 10_000;
const FREE_EVERY_MS = 60_000;

declare global {
  var khedmaWorker: { runner: Runner | null } | undefined;
}

/** Does what is queued for as long as this process serves; several may do so side by side. */
export function startWorker(tasks: TaskList): void {
  if (globalThis.khedmaWorker || !env.DATABASE_URL) return;
  globalThis.khedmaWorker = { runner: null };
  setInterval(() => void freeAbandoned().catch(warn("abandoned jobs not freed")), FREE_EVERY_MS).unref();
  void keepRunning(globalThis.khedmaWorker, env.DATABASE_URL, tasks);
}

/** A database that is away for a while, at the start or later, ends a runner, never the process. */
async function keepRunning(worker: { runner: Runner | null }, databaseUrl: string, tasks: TaskList): Promise<void> {
  for (;;) {
    try {
      worker.runner = await run({
        ...{ ...workerConnection(databaseUrl), maxPoolSize: CONNECTIONS, concurrency: AT_ONCE },
        ...{ noHandleSignals: true, logger: quiet, taskList: guarded(tasks), parsedCronItems: [] },
      });
      await worker.runner.promise;
    } catch (error) {
      warn("the worker stopped")(error);
    }
    worker.runner = null;
    await new Promise((resolve) => setTimeout(resolve, RESTART_MS).unref());
  }
}

/**
 * The library takes a job whose process was killed for abandoned after four hours; ours are over within two minutes, so that
 * whoever holds one for ten is gone.
 */
async function freeAbandoned(): Promise<void> {
  await db.execute(sql`
    select from (select array_agg(distinct locked_by) as ids from graphile_worker.jobs
      where locked_at < now() - interval '10 minutes') as gone, graphile_worker.force_unlock_workers(gone.ids)`);
}

/** What a task throws is stored and printed by the library, and may hold statements with people's words: it gets a name only. */
function guarded(tasks: TaskList): TaskList {
  const entries = Object.entries(tasks).map(([name, task]) => [
    name,
    async (payload: unknown, helpers: Parameters<NonNullable<typeof task>>[1]) => {
      try {
        await task?.(payload, helpers);
      } catch (error) {
        warn("a job failed and is tried again")(error);
        throw new Error(loggable(error).name);
      }
    },
  ]);
  return Object.fromEntries(entries);
}

/** The library's own words are about jobs that we log ourselves. */
const quiet = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") logger.warn({ worker: message }, "the job library says");
});

function warn(what: string) {
  return (error: unknown) => logger.warn({ err: loggable(error) }, what);
}
