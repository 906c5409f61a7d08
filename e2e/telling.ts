import { expect } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { presence } from "@/db/schema/realtime";
import type { Viewer } from "@/lib/auth/types";

/** Has time pass for what a conversation's reader is to be told, as far as the database knows. */
export async function letPass(reader: Viewer, conversationId: string, minutes = 20): Promise<void> {
  const earlier = sql`make_interval(mins => ${minutes}::int)`;
  await db
    .update(messages)
    .set({ createdAt: sql`${messages.createdAt} - ${earlier}` })
    .where(eq(messages.conversationId, conversationId));
  await db.execute(sql`update inbox_entries set last_message_at = last_message_at - ${earlier},
    order_at = order_at - ${earlier}, gig_at = gig_at - ${earlier}, job_at = job_at - ${earlier}
    where conversation_id = ${conversationId}`);
  await hurry(reader);
}

/** Makes due what is queued for a person. */
export async function hurry({ id }: Viewer): Promise<void> {
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now() where payload ->> 'userId' = ${id}`);
}

/** How many jobs there are for a person. */
export async function jobsOf({ id }: Viewer): Promise<number> {
  const rows = await db.execute(sql`select from graphile_worker._private_jobs where payload ->> 'userId' = ${id}`);
  return rows.length;
}

/**
 * Has it looked what `reader`, who is at no tab, is to be told of a conversation. All pushes have left then; mails may wait. A
 * sign of life that was on its way puts a look off: so it is away at each look again.
 */
export async function lookedAt(reader: Viewer, conversationId: string): Promise<void> {
  await letPass(reader, conversationId, 1);
  const own = sql`payload ->> 'userId' = ${reader.id} and payload ->> 'conversationId' = ${conversationId}`;
  const look = async () => {
    await db.delete(presence).where(eq(presence.userId, reader.id));
    const left = await db.execute(sql`
      update graphile_worker._private_jobs set run_at = least(run_at, now()) where ${own} returning id`);
    return left.length;
  };
  await expect.poll(look, { timeout: 60_000 }).toBe(0);
}
