import type postgres from "postgres";
import { soundOf } from "@/lib/search/sound";
import { RARE_WORDS, vocabulary } from "./words";

/** What can be found of messages, files, people and orders; what was said is folded already. */
export async function insertSearchEntries(client: postgres.TransactionSql): Promise<void> {
  await insertSaid(client);
  await client`
    insert into search_entries (id, kind, conversation_id, user_lo, user_hi, owner_id, folded, created_at)
    select uuidv7(), 'person', e.conversation_id, e.user_id, e.user_id, u.id,
      lower(u.name) || ' ' || u.username, m.created_at
    from inbox_entries e join users u on u.id = e.participant_id
    join messages m on m.conversation_id = e.conversation_id and m.seq = 1`;
  await client`
    insert into search_entries (id, kind, user_lo, user_hi, owner_id, context, folded, created_at)
    select id, 'order', least(buyer_id, seller_id), greatest(buyer_id, seller_id), buyer_id, 'order',
      number || ' ' || lower(title), created_at
    from orders`;
  const words = [...vocabulary(), ...RARE_WORDS];
  await client`
    insert into search_words (word, sound)
    select * from unnest(${words}::text[], ${words.map(soundOf)}::text[])`;
}

async function insertSaid(client: postgres.TransactionSql): Promise<void> {
  await client`
    insert into search_entries (id, kind, conversation_id, seq, user_lo, user_hi, owner_id, file_count, context, folded,
      created_at)
    select coalesce(file.id, m.id), file.kind, c.id, m.seq, c.user_lo, c.user_hi, m.sender_id, m.attachment_count,
      case when m.gig_id is not null then 'gig' when m.job_id is not null then 'job'
        when m.order_id is not null then 'order' end, file.folded, m.created_at
    from messages m join conversations c on c.id = m.conversation_id
    cross join lateral (
      select null::uuid as id, 'message' as kind, m.body as folded
      union all select id, 'file', replace(name, '.', ' ') from attachments where message_id = m.id
    ) file
    order by m.created_at`;
}
