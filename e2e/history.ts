import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { say } from "./fixtures";

interface Options {
  /** How many of the newest are Youssef's and not read by Salma. */
  unread?: number;
  /** When the newest was written; the others are older by a minute each. */
  newestAt?: Date;
}

/** `count` messages "message 1" … as they would have been written in turn, put there at once; answers the conversation's id. */
export async function longTalk(
  { salma, youssef }: { salma: Viewer; youssef: Viewer },
  count: number,
  { unread = 0, newestAt = new Date() }: Options = {},
): Promise<string> {
  const id = await say(youssef, salma, "message 1");
  const newest = newestAt.toISOString();
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into messages (id, conversation_id, seq, rev, sender_id, client_id, fingerprint, body, created_at)
      select uuidv7(), ${id}::uuid, n, n,
        case when n % 2 = 1 or n > ${count - unread}::int then ${youssef.id}::uuid else ${salma.id}::uuid end,
        uuidv7(), 'seeded', 'message ' || n, ${newest}::timestamptz - (${count}::int - n) * interval '1 minute'
      from generate_series(2, ${count}::int) n`);
    await tx.execute(sql`
      update messages set created_at = ${newest}::timestamptz - ${count - 1}::int * interval '1 minute'
      where conversation_id = ${id}::uuid and seq = 1`);
    await tx.execute(sql`update conversations set last_seq = ${count}, rev = ${count} where id = ${id}::uuid`);
    await tx.execute(sql`
      update inbox_entries set last_seq = ${count}, last_message_at = ${newest}::timestamptz,
        last_read_seq = case when user_id = ${salma.id}::uuid then ${count - unread}::int else ${count}::int end
      where conversation_id = ${id}::uuid`);
  });
  return id;
}

/** Lets the messages that were put into a conversation be found, as those that are sent are. */
export async function makeFindable(conversationId: string): Promise<void> {
  await db.execute(sql`
    insert into search_entries (id, kind, conversation_id, seq, user_lo, user_hi, owner_id, folded, created_at)
    select m.id, 'message', m.conversation_id, m.seq, c.user_lo, c.user_hi, m.sender_id, m.body, m.created_at
    from messages m join conversations c on c.id = m.conversation_id
    where c.id = ${conversationId}::uuid
    on conflict do nothing`);
}
