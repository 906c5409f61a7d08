import type postgres from "postgres";
import { RARE_EACH } from "./plan";
import { ELSEWHERE, RARE_WORDS, vocabulary } from "./words";

/** Halves of messages, which are put together at random. */
const PHRASES = 100_000;

/**
 * The two take turns, and the newest message is the other's. The first two come from a gig and an order, or the first from
 * a job; rare words are said at even distances, and the one of elsewhere in every third message of others.
 */
export async function insertMessages(client: postgres.TransactionSql): Promise<void> {
  await makePhrases(client);
  await makePlaces(client);
  await client`
    insert into messages (id, conversation_id, seq, rev, sender_id, client_id, fingerprint, body, attachment_count,
      gig_id, job_id, order_id, context_seq, created_at)
    select uuidv7(), p.id, seq, seq, case (messages - seq) % 2 when 0 then other_id else owner_id end, uuidv7(), 'seeded',
      concat_ws(' ', one.words, other.words, rare.word, case when role is null and seq % 3 = 0 then ${ELSEWHERE} end),
      (place % 40 = 7)::int,
      case when role is not null and seq = 1 and p.n % 2 = 0 then (select id from gigs) end,
      case when role is not null and seq = 1 and p.n % 2 = 1 then (select id from jobs) end,
      case when seq = 2 then orders.id end,
      case when role is not null and seq = 1 or seq = 2 and orders.id is not null then seq end, said_at
    from places p join phrases one on one.n = p.one join phrases other on other.n = p.other
    left join orders on orders.buyer_id = owner_id and orders.seller_id = other_id
    left join unnest(${RARE_WORDS}::text[]) with ordinality rare (word, number)
      on place % rare_every = 0 and place / rare_every < ${RARE_EACH * RARE_WORDS.length}::int
      and rare.number = 1 + place / rare_every % ${RARE_WORDS.length}::int
    order by said_at`;
  await client`analyze messages`;
}

/** Two to eight words each, every one as much rarer as it stands further back in the vocabulary (Zipf). */
async function makePhrases(client: postgres.TransactionSql): Promise<void> {
  const words = vocabulary();
  await client`
    create temp table phrases on commit drop as
    select n, string_agg(word, ' ') as words
    from (
      select n, floor(exp(random() * ln(${words.length + 1}::int)))::int as rank
      from generate_series(1, ${PHRASES}::int) n cross join generate_series(1, 2 + n % 7)
    ) drawn
    join unnest(${words}::text[]) with ordinality vocabulary (word, rank) using (rank)
    group by n`;
  await client`analyze phrases`;
}

/** What every message is made of; every conversation fell silent at another time. */
async function makePlaces(client: postgres.TransactionSql): Promise<void> {
  await client`
    create temp table places on commit drop as
    select seeds.*, seq, (n - 1) * messages + seq - 1 as place, 1 + floor(random() * ${PHRASES}::int)::int as one,
      1 + floor(random() * ${PHRASES}::int)::int as other,
      now() - silence - (messages - seq) * interval '20 minutes' as said_at
    from seeds cross join generate_series(1, messages) seq`;
  await client`analyze places`;
}

export async function insertFiles(client: postgres.TransactionSql): Promise<void> {
  await client`
    insert into attachments (id, uploader_id, conversation_id, message_id, message_seq, position, name, size, claimed_size,
      claimed_type, status, kind, mime, key, created_at, uploaded_at)
    select uuidv7(), sender_id, conversation_id, id, seq, 0, 'facture ' || seq || '.pdf', 1000, 1000, 'application/pdf',
      'ready', 'pdf', 'application/pdf', id, created_at, created_at
    from messages where attachment_count > 0`;
}
