import { sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";

/** Lists for everybody what others have done in the demo, as doing it would have; what is older than two days was looked at. */
export async function insertNotifications({ tx }: { tx: Pick<PostgresJsDatabase, "execute"> }): Promise<void> {
  await tx.execute(sql`
    insert into notifications (id, user_id, conversation_id, message_seq, created_at, read_at)
    select gen_random_uuid(), e.user_id, m.conversation_id, m.seq, m.created_at,
      case when m.seq <= e.last_read_seq then m.created_at end
    from messages m join inbox_entries e on e.conversation_id = m.conversation_id
    where (m.step is not null or m.move is not null)
      and (e.user_id <> m.sender_id or coalesce(m.move in ('expired', 'reminded', 'revealed'), false))`);
  await tx.execute(sql`
    with told as (
      select company_id as user_id, id, 0 as rev, created_at as at from applications
      union all
      select case when stage = 'withdrawn' then company_id else applicant_id end, id, rev, stage_at
      from applications where rev > 0
    )
    insert into notifications (id, user_id, application_id, application_rev, created_at, read_at)
    select gen_random_uuid(), user_id, id, rev, at, case when at < now() - interval '2 days' then at end from told`);
}
