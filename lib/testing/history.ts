import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import { backfillSearch } from "@/lib/search/backfill";

/** What one of many conversations says: each line so many times, the last the newest. */
export type Lines = readonly (readonly [body: string, times: number])[];

/** Gives `viewer` so many conversations with others, in each of which the other says all `lines`, and a file and an order. */
export async function makeHistory(viewer: Viewer, count: number, lines: Lines): Promise<void> {
  const bodies = lines.map(([body]) => body);
  const times = lines.map(([, number]) => number);
  await db.execute(sql`
    with people as (
      insert into users (id, name, username, email, kind)
      select gen_random_uuid(), 'Karima ' || n, 'h-' || n || '-' || ${viewer.username}::text, n || ${viewer.id}::text, 'client'
      from generate_series(1, ${count}::int) n returning id
    ), said as (
      select body, (row_number() over (order by place, n))::int as seq
      from unnest(${sql.param(bodies)}::text[], ${sql.param(times)}::int[]) with ordinality line (body, number, place), generate_series(1, number) n
    ), talks as (
      insert into conversations (id, initiator_id, recipient_id, last_seq, rev)
      select gen_random_uuid(), id, ${viewer.id}::uuid, (select max(seq) from said), (select max(seq) from said)
      from people returning id, initiator_id
    ), written as (
      insert into messages (id, conversation_id, seq, rev, sender_id, client_id, fingerprint, body, attachment_count, created_at)
      select gen_random_uuid(), id, seq, seq, initiator_id, gen_random_uuid(), '', body, (seq = 1)::int,
        timestamptz '2026-01-01' + seq * interval '1 hour' + random() * interval '1 minute'
      from talks, said returning id, conversation_id, seq, sender_id, created_at
    ), sent as (
      insert into attachments (id, uploader_id, conversation_id, message_id, message_seq, position, name, size, claimed_size,
        claimed_type, status, key)
      select gen_random_uuid(), sender_id, conversation_id, id, seq, 0, 'Facture ' || left(id::text, 8) || '.pdf', 1, 1, '',
        'ready', id::text
      from written where seq = 1
    ), ordered as (
      insert into orders (id, buyer_id, seller_id, title, price_centimes, delivery_days, revisions_left)
      select gen_random_uuid(), initiator_id, ${viewer.id}::uuid, 'Logo', 100, 1, 1 from talks
    ), newest as (
      select conversation_id, sender_id, max(created_at) as at, max(seq) as seq from written group by 1, 2
    )
    insert into inbox_entries (user_id, participant_id, conversation_id, last_seq, last_read_seq, last_message_at)
    select sender_id, ${viewer.id}::uuid, conversation_id, seq, seq, at from newest
    union all select ${viewer.id}::uuid, sender_id, conversation_id, seq, 0, at from newest`);
  await backfillSearch(env.DATABASE_URL ?? "");
  await db.execute(sql`analyze`);
}
