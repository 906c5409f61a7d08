import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Told } from "@/lib/testing/telling";
import { scriptArguments } from "@/local/launcher/script";
import { root } from "@/local/root";
import { kill } from "./launch";

/** Jobs that one process has in hand at once (`lib/notifications/worker.ts`). */
export const IN_HAND = 4;

const PUSH_ROAD = `--import ${pathToFileURL(join(root, "local/testing/push-road.ts")).href}`;

/** The worker's process, which sends to what `told` has open; one after the other. */
export class WorkerProcess {
  #child: ChildProcess | null = null;

  constructor(readonly told: Told) {}

  /** Starts one that nothing answers; resolves once it has as much in hand as it can have. What is answered then is taken. */
  async startAndHold(): Promise<{ answer: () => void }> {
    const { promise: allInHand, resolve: haveAll } = Promise.withResolvers<void>();
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    let inHand = 0;
    async function hold(status: number): Promise<number> {
      inHand += 1;
      if (inHand === IN_HAND) haveAll();
      await answered;
      return status;
    }
    this.told.mail.answer = () => hold(250);
    this.told.push.answer = () => hold(201);
    await this.#work(allInHand);
    return { answer };
  }

  /** Starts one that ends of itself when it is told to, once something has come to pass. */
  async workUntil(done: Promise<void>): Promise<void> {
    await this.#work(done);
    await this.end();
  }

  /** Tells it to end; throws unless it does so as it should. */
  async end(): Promise<void> {
    const child = this.#child;
    if (!child) throw new Error("no worker was started");
    await kill(child, "SIGTERM");
    if (child.exitCode !== 0) throw new Error(`the worker ended with ${child.exitCode ?? child.signalCode}`);
  }

  /** Ends it at once, as nothing can be caught. */
  async kill(): Promise<void> {
    if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null)
      await kill(this.#child, "SIGKILL");
  }

  /** Starts one; rejects when it ends before `done`. */
  async #work(done: Promise<void>): Promise<void> {
    const child = spawn(process.execPath, scriptArguments("local/worker/main.ts"), {
      env: { ...process.env, SMTP_URL: this.told.mail.url, NODE_OPTIONS: PUSH_ROAD },
      stdio: ["ignore", "ignore", "inherit"],
    });
    this.#child = child;
    const tooEarly = once(child, "exit").then(([code]) => Promise.reject(new Error(`the worker ended with ${code}`)));
    await Promise.race([done, tooEarly]);
  }
}

/** How many jobs a process has in hand, or has left so when it was killed. */
export async function lockedJobs(): Promise<number> {
  const rows = await db.execute(sql`select from graphile_worker._private_jobs where locked_at is not null`);
  return rows.length;
}
