import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { Logger, run, type TaskList } from "graphile-worker";
import { db } from "@/db/client";
import { workerConnection } from "@/db/worker-connection";
import { env } from "@/env";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";

/** Jobs that one process does at once; each waits for other machines most of the time. */
const AT_ONCE = 4;
/**
 * One to listen, and some to take and end jobs, opened as they are needed; what the jobs themselves ask goes through the app's
 * own pool. With fewer than jobs at once the library warns whoever starts the app.
 */
const CONNECTIONS = AT_ONCE;
const RESTART_MS = 10_000;
const FREE_EVERY_MS = 60_000;

declare global {
  var khedmaWorker: Worker | undefined;
}

/** Does what is queued for as long as this process serves, of which there may be several; null without a database. */
export function startWorker(tasks: TaskList): Worker | null {
  if (!env.DATABASE_URL) return null;
  globalThis.khedmaWorker ??= new Worker(env.DATABASE_URL, tasks);
  return globalThis.khedmaWorker;
}

/** A database that is away for a while, at the start or later, ends what runs here, never the process. */
export class Worker {
  readonly #stopping = new AbortController();
  readonly #readied = Promise.withResolvers<void>();
  readonly #over: Promise<void>;
  /** Resolves once jobs are taken. */
  readonly ready = this.#readied.promise;

  constructor(databaseUrl: string, tasks: TaskList) {
    this.#over = this.#keepRunning(databaseUrl, guarded(tasks));
    const freeing = setInterval(freeAbandoned, FREE_EVERY_MS).unref();
    this.#stopping.signal.addEventListener("abort", () => clearInterval(freeing));
  }

  /** Takes no more jobs; resolves once those in hand are done and noted. */
  stop(): Promise<void> {
    this.#stopping.abort();
    return this.#over;
  }

  async #keepRunning(databaseUrl: string, taskList: TaskList): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await freeAbandoned();
        await this.#run(databaseUrl, taskList);
      } catch (error) {
        warn("the worker stopped")(error);
      }
      await delay(RESTART_MS, undefined, { signal }).catch(() => {});
    }
  }

  async #run(databaseUrl: string, taskList: TaskList): Promise<void> {
    const { signal } = this.#stopping;
    const runner = await run({
      ...{ ...workerConnection(databaseUrl), maxPoolSize: CONNECTIONS, concurrency: AT_ONCE },
      ...{ noHandleSignals: true, logger: quiet, taskList, parsedCronItems: [] },
      // By itself the library neither waits at the end for what it notes nor hears of it when it cannot.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    const stop = () => void runner.stop().catch(warn("the worker did not stop cleanly"));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    this.#readied.resolve();
    await runner.promise.finally(() => signal.removeEventListener("abort", stop));
  }
}

/**
 * The library takes a job whose process was killed for abandoned after four hours; ours are over within two minutes, so that
 * whoever holds one for ten is gone.
 */
async function freeAbandoned(): Promise<void> {
  const freed = db.execute(sql`
    select from (select array_agg(distinct locked_by) as ids from graphile_worker.jobs
      where locked_at < now() - interval '10 minutes') as gone, graphile_worker.force_unlock_workers(gone.ids)`);
  await freed.catch(warn("abandoned jobs not freed"));
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
