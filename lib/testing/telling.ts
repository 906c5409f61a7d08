import { eq, type SQL, sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notifications";
import { presence } from "@/db/schema/realtime";
import { workerConnection } from "@/db/worker-connection";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import type { Mail } from "@/lib/mail/types";
import type { Outcome } from "@/lib/notifications/dispatch-rules";
import { tasksWith } from "@/lib/notifications/job";
import type { PushOutcome, PushPayload } from "@/lib/push/types";

const quiet = new Logger(() => () => {});
const DONE: Outcome = { isDone: true };
const TAKEN: PushOutcome = { taken: 1, gone: 0, failed: null };

/** What left, and whatever a test wants to come of it. */
export class Told {
  pushes: PushPayload[] = [];
  mails: Mail[] = [];
  onMail: (mail: Mail) => Outcome | Promise<Outcome> = () => DONE;
  onPush: (payload: PushPayload) => PushOutcome | Promise<PushOutcome> = () => TAKEN;

  readonly tasks = tasksWith({
    sendMail: async (mail) => {
      this.mails.push(mail);
      return this.onMail(mail);
    },
    sendPush: async (_userId, payload) => {
      this.pushes.push(payload);
      return this.onPush(payload);
    },
  });

  mailsTo({ username }: Viewer): Mail[] {
    return this.mails.filter(({ to }) => to.address.startsWith(`${username}@`));
  }

  pushesTo({ id }: Viewer): PushPayload[] {
    return this.pushes.filter(({ userId }) => userId === id);
  }
}

/** Does every job that is due, and those that they queue for now, with the job library itself. */
export async function runDue({ tasks }: Pick<Told, "tasks">): Promise<void> {
  const connection = workerConnection(env.DATABASE_URL ?? "");
  await runOnce({ ...connection, taskList: tasks, concurrency: 4, logger: quiet, noHandleSignals: true });
}

/** Has so much time pass, as far as the database knows: everything that has happened, or is to, is so much earlier. */
export async function letPass(seconds: number): Promise<void> {
  const interval = sql`make_interval(secs => ${seconds}::float8)`;
  const earlier = (table: string, ...columns: string[]): SQL =>
    sql`update ${sql.raw(table)} set ${sql.join(
      columns.map((column) => sql`${sql.raw(column)} = ${sql.raw(column)} - ${interval}`),
      sql`, `,
    )}`;
  await db.execute(earlier("graphile_worker._private_jobs", "run_at", "locked_at"));
  await db.execute(earlier("messages", "created_at"));
  await db.execute(earlier("inbox_entries", "last_message_at", "order_at", "gig_at", "job_at"));
  await db.execute(earlier("presence", "active_at", "here_until"));
  await db.execute(earlier("dispatches", "created_at", "begun_at", "ended_at", "retry_at"));
  await db.execute(earlier("applications", "created_at", "stage_at"));
  // Whether the mail server is still down would be tried by now.
  globalThis.khedmaMailServer = undefined;
}

/** Has time pass in steps in which a worker would have done what became due. */
export async function live(told: Told, seconds: number, steps = 1): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await letPass(seconds / steps);
    await runDue(told);
  }
}

/** Allows pushes on one browser. */
export async function allowPush({ id: userId }: Viewer): Promise<void> {
  const id = uuid();
  const endpoint = `https://fcm.googleapis.com/fcm/send/${id}`;
  await db.insert(pushSubscriptions).values({ id, userId, endpoint, p256dh: "key", auth: "secret", device: "Chrome" });
}

/** Is at a tab for the next two minutes. */
export async function beHere({ id: userId }: Viewer): Promise<void> {
  const times = { activeAt: new Date(), hereUntil: new Date(Date.now() + 120_000) };
  await db
    .insert(presence)
    .values({ userId, ...times })
    .onConflictDoUpdate({ target: presence.userId, set: times });
}

/** Is at no tab any more. */
export async function beAway({ id }: Viewer): Promise<void> {
  await db.delete(presence).where(eq(presence.userId, id));
}
