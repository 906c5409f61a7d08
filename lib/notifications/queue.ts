import "server-only";
import { sql } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import type { applications } from "@/db/schema/applications";
import type { messages } from "@/db/schema/messages";
import type { Conversation } from "@/lib/conversations/access";
import { isForBoth } from "./ladder-rules";

/** The names of our jobs: look what a person is to be told of a conversation or an application, and mail what waits. */
export const LOOK = "look";
export const MAIL = "mail";

/** Job keys, by which there is one job of each however often it is asked for. */
const lookKey = (userId: string, aboutId: string) => `look:${userId}:${aboutId}`;
const mailKey = (userId: string) => `mail:${userId}`;

type Executor = Db | Transaction;
type Said = Pick<typeof messages.$inferInsert, "senderId" | "move">;
type Moved = Pick<typeof applications.$inferSelect, "id" | "rev">;

/** Messages that come together are told together: the first look is so long after the first. */
const FIRST_LOOK_SECONDS = 5;

/**
 * Has it looked soon whom a message that is being written should be told to, in the writer's own transaction: it is queued
 * exactly if the message is there. One statement; whether anything is told is decided when the job runs.
 *
 * A look that waits already is only held until the commit, which costs a tenth of asking for it again: no worker can take
 * it before it would see this message. Reads the queue's own table for that, which no function of it can be asked.
 */
export async function queueNotifications(tx: Transaction, conversation: Conversation, message: Said): Promise<void> {
  const { id, initiatorId, recipientId } = conversation;
  const receiverIds = [initiatorId, recipientId].filter((userId) => userId !== message.senderId || isForBoth(message));
  await tx.execute(sql`
    with receivers as (
      select id, 'look:' || id || ':' || ${id}::text as key from unnest(${`{${receiverIds.sort().join()}}`}::text[]) as ids (id)
    ), waiting as (
      select key from graphile_worker._private_jobs where key in (select key from receivers) and is_available for update
    )
    select from receivers, graphile_worker.add_job(
      ${LOOK}::text, json_build_object('userId', receivers.id, 'conversationId', ${id}::text),
      run_at => now() + make_interval(secs => ${FIRST_LOOK_SECONDS}::int),
      job_key => receivers.key, job_key_mode => 'preserve_run_at')
    where receivers.key not in (select key from waiting)`);
}

/** The same for an application that is being sent or moved. */
export async function queueApplicationNotification(tx: Transaction, userId: string, { id, rev }: Moved): Promise<void> {
  await tx.execute(sql`
    select from graphile_worker.add_job(
      ${LOOK}::text, json_build_object('userId', ${userId}::text, 'applicationId', ${id}::text, 'rev', ${rev}::int),
      run_at => now() + make_interval(secs => ${FIRST_LOOK_SECONDS}::int),
      job_key => ${lookKey(userId, id)}::text, job_key_mode => 'preserve_run_at')`);
}

/** What a look is at. */
export type Look = { userId: string } & (
  | { conversationId: string; applicationId?: undefined; rev?: undefined }
  | { applicationId: string; rev: number; conversationId?: undefined }
);

/** Has it looked again at `at`, or when it is looked anyway before. */
export async function lookAgain(executor: Executor, look: Look, at: Date): Promise<void> {
  const { userId, conversationId, applicationId, rev } = look;
  await executor.execute(sql`
    select from graphile_worker.add_job(${LOOK}::text,
      json_strip_nulls(json_build_object('userId', ${userId}::text, 'conversationId', ${conversationId ?? null}::text,
        'applicationId', ${applicationId ?? null}::text, 'rev', ${rev ?? null}::int)),
      run_at => ${at.toISOString()}::timestamptz,
      job_key => ${lookKey(userId, conversationId ?? applicationId)}::text, job_key_mode => 'preserve_run_at')`);
}

/** Has a person's mail looked after at `at`, or when that is done anyway before. */
export async function mailAt(executor: Executor, userId: string, at: Date): Promise<void> {
  await executor.execute(sql`
    select from graphile_worker.add_job(${MAIL}::text, json_build_object('userId', ${userId}::text),
      run_at => ${at.toISOString()}::timestamptz, job_key => ${mailKey(userId)}::text, job_key_mode => 'preserve_run_at')`);
}
