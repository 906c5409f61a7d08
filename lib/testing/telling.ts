import { eq, sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import { vi } from "vitest";
import { db } from "@/db/client";
import { presence } from "@/db/schema/realtime";
import { workerConnection } from "@/db/worker-connection";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import { sendMail } from "@/lib/mail/transport";
import { tasksWith } from "@/lib/notifications/job";
import { sendPush } from "@/lib/push/send";
import type { PushPayload } from "@/lib/push/types";
import { letPass, stopClocks } from "./clock";
import { type ReceivedMail, startMailServer, type TestMailServer } from "./mail-server";
import { startPushService, type TestPushService } from "./push-service";

const quiet = new Logger(() => () => {});

/** What left by the product's own doors, as the mail server and the push service have it that the doors lead to. */
export class Told {
  /** Whether this process ends once something is out, before it can be noted. */
  isKilled = false;

  readonly tasks = tasksWith({
    sendMail: async (mail) => this.survive(await sendMail(mail)),
    sendPush: async (userId, payload) => this.survive(await sendPush(userId, payload)),
  });

  constructor(
    readonly mail: TestMailServer,
    readonly push: TestPushService,
  ) {}

  /** The mails to a person that the server has taken. */
  mailsTo({ username }: Viewer): ReceivedMail[] {
    return this.mail.taken.filter(({ envelope }) => envelope.to.includes(`${username}@mail.test`));
  }

  /** The pushes that their service has taken for a person. */
  pushesTo({ id }: Viewer): PushPayload[] {
    return this.push.arrived.map(({ payload }) => payload).filter(({ userId }) => userId === id);
  }

  /** As before the first test: nothing has left, and everything is taken that does. */
  forget(): void {
    this.isKilled = false;
    Object.assign(this.mail, { received: [], taken: [], answerTo: () => 250, answer: () => 250 });
    Object.assign(this.push, { received: [], arrived: [], asked: [], answer: () => 201 });
  }

  /** Has the mail server listen again. */
  async openMail(): Promise<void> {
    await this.mail.open();
    Object.assign(env, { SMTP_URL: this.mail.url });
  }

  async close(): Promise<void> {
    await Promise.all([this.mail.close(), this.push.close()]);
  }

  private survive<Outcome>(outcome: Outcome): Outcome {
    if (this.isKilled) throw new Error("killed");
    return outcome;
  }
}

/** Has the product send its mails and pushes to this process, until that is closed, and stops the clocks. */
export async function openTold(): Promise<Told> {
  // Its tests live through days in steps, each with a worker of its own.
  vi.setConfig({ testTimeout: 300_000 });
  await stopClocks();
  const [mail, push] = await Promise.all([startMailServer(), startPushService()]);
  Object.assign(env, { SMTP_URL: mail.url });
  return new Told(mail, push);
}

/** Does every job that is due, and those that they queue for now, with the job library itself. */
export async function runDue({ tasks }: Pick<Told, "tasks">): Promise<void> {
  // To start the library takes longer than to ask.
  const due = await db.execute(sql`select from graphile_worker._private_jobs where run_at <= now() limit 1`);
  if (due.length === 0) return;
  const connection = workerConnection(env.DATABASE_URL ?? "");
  await runOnce({ ...connection, taskList: tasks, concurrency: 4, logger: quiet, noHandleSignals: true });
}

/** Has time pass in steps in which a worker would have done what became due. */
export async function live(told: Told, seconds: number, steps = 1): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await letPass(seconds / steps);
    await runDue(told);
  }
}

/** Is at a tab for so long; two minutes is what a sign of life is good for. */
export async function beHere({ id: userId }: Viewer, seconds = 120): Promise<void> {
  const times = { activeAt: new Date(), hereUntil: new Date(Date.now() + seconds * 1000) };
  await db
    .insert(presence)
    .values({ userId, ...times })
    .onConflictDoUpdate({ target: presence.userId, set: times });
}

/** Is at no tab any more. */
export async function beAway({ id }: Viewer): Promise<void> {
  await db.delete(presence).where(eq(presence.userId, id));
}
