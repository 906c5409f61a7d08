import type postgres from "postgres";
import { soundOf } from "@/lib/search/sound";
import { RARE_WORDS, vocabulary } from "./words";

/** What can be found of messages, files, people and orders; what was said is folded already. */
export async function insertSearchEntries(client: postgres.TransactionSql): Promise<void> {
  await insertSaid(client);
  await client`
    insert into search_entries (id, kind, conversation_id, user_lo, user_hi, owner_id, folded, created_at)
    select uuidv7(), 'person', e.conversation_id, e.user_id, e.user_id, u.id,
      lower(u.name) || ' ' || replace(u.username, '-', ' '), u.created_at
    from inbox_entries e join users u on u.id = e.participant_id`;
  await client`
    insert into search_entries (id, kind, conversation_id, user_lo, user_hi, owner_id, folded, created_at)
    select o.id, 'order', c.id, c.user_lo, c.user_hi, o.buyer_id, lower(o.title) || ' ' || o.number, o.created_at
    from orders o join conversations c
      on c.user_lo = least(o.buyer_id, o.seller_id) and c.user_hi = greatest(o.buyer_id, o.seller_id)`;
  const words = [...vocabulary(), ...RARE_WORDS];
  await client`
    insert into search_words (word, sound)
    select * from unnest(${words}::text[], ${words.map(soundOf)}::text[])`;
}

async function insertSaid(client: postgres.TransactionSql): Promise<void> {
  await client`
    insert into search_entries (id, kind, conversation_id, seq, user_lo, user_hi, owner_id, file_count, context, folded,
      created_at)
    select m.id, 'message', c.id, m.seq, c.user_lo, c.user_hi, m.sender_id, m.attachment_count,
      case when m.gig_id is not null then 'gig' when m.job_id is not null then 'job'
        when m.order_id is not null then 'order' end, m.body, m.created_at
    from messages m join conversations c on c.id = m.conversation_id
    order by m.created_at`;
  await client`
    insert into search_entries (id, kind, conversation_id, seq, user_lo, user_hi, owner_id, folded, created_at)
    select a.id, 'file', c.id, a.message_seq, c.user_lo, c.user_hi, a.uploader_id, replace(a.name, '.', ' '), a.created_at
    from attachments a join conversations c on c.id = a.conversation_id`;
}
